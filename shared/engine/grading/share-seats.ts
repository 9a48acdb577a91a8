import { compare, minus, plus, ratio, round, times, toExactText, ZERO, type Exact } from '../../numbers/index.ts'
import { exactOf } from '../../scheme/schema.ts'
import type { QuotaOf, Seats } from './seats.ts'

type ShareQuota = QuotaOf<'share'>
type Rounding = Exclude<ShareQuota['rounding'], 'manual'>

/** The seats by share for a group of `size`; those that pass fill the best grade first, then the last; the grades between take the rest. */
export function shareSeats(
  quota: ShareQuota,
  size: number,
  belowThreshold: number,
  incomplete: number,
  group: string | undefined,
): Seats[] {
  const passing = size - belowThreshold
  const base = quota.base === 'passing' ? passing : quota.base === 'complete' ? size - incomplete : size
  const exact = quota.shares.map((one) => times(exactOf(one.share), ratio(base)))
  const { rounding } = quota
  const seats = rounding === 'manual' ? enteredByHand(quota, group) : ROUNDINGS[rounding](exact, base)
  const available = availableSeats(seats, passing, quota.belowThreshold === 'fill-last' ? belowThreshold : 0)
  return quota.shares.map((one, index) => ({
    grade: one.grade,
    share: one.share,
    exact: toExactText(exact[index] ?? ZERO),
    seats: seats[index] ?? 0,
    available: available[index] ?? 0,
  }))
}

function availableSeats(seats: readonly number[], passing: number, takenFromLast: number): number[] {
  const top = Math.min(seats[0] ?? 0, passing)
  const bottom = Math.min(Math.max(0, (seats.at(-1) ?? 0) - takenFromLast), passing - top)
  let rest = passing - top - bottom
  const between = seats.slice(1, -1).map((count, index, all) => {
    const taken = index === all.length - 1 ? rest : Math.min(count, rest)
    rest -= taken
    return taken
  })
  return [top, ...between, bottom + (between.length === 0 ? rest : 0)]
}

/** The seats somebody decided on for the group. */
function enteredByHand({ shares, entered }: ShareQuota, group = ''): number[] {
  return shares.map(({ grade }) => entered?.[grade]?.[group] ?? 0)
}

const ROUNDINGS: Readonly<Record<Rounding, (exact: readonly Exact[], base: number) => number[]>> = {
  'largest-remainder': largestRemainder,
  'cumulative-half-up': cumulativeHalfUp,
  'half-up-top-first': (exact, base) => topFirst(exact, base, 'half-up'),
  'ceil-top': (exact, base) => topFirst(exact, base, 'ceiling'),
  'floor-rest-to-middle': floorRestToMiddle,
}

/** Whole parts first, then one more each by the largest remainder; of equal remainders the better grade. */
function largestRemainder(exact: readonly Exact[], base: number): number[] {
  const seats = exact.map(whole)
  const left = base - seats.reduce((so, one) => so + one, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: minus(value, ratio(whole(value))) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) seats[index] = (seats[index] ?? 0) + 1
  return seats
}

function cumulativeHalfUp(exact: readonly Exact[]): number[] {
  let sum = ZERO
  let before = 0
  return exact.map((value) => {
    sum = plus(sum, value)
    const upTo = Number(round(sum, 0, 'half-up').n)
    const seats = upTo - before
    before = upTo
    return seats
  })
}

function topFirst(exact: readonly Exact[], base: number, mode: 'half-up' | 'ceiling'): number[] {
  let left = base
  return exact.map((value, index) => {
    const seats = index === exact.length - 1 ? left : Math.min(left, Number(round(value, 0, mode).n))
    left -= seats
    return seats
  })
}

function floorRestToMiddle(exact: readonly Exact[], base: number): number[] {
  const seats = exact.map(whole)
  const middle = Math.floor(seats.length / 2)
  seats[middle] = (seats[middle] ?? 0) + base - seats.reduce((so, one) => so + one, 0)
  return seats
}

function whole(value: Exact): number {
  return Number(round(value, 0, 'floor').n)
}
