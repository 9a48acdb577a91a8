import type { Finding } from '../../findings.ts'
import { compare } from '../../numbers/index.ts'
import { exactOf, type Group, type Scheme } from '../../scheme/schema.ts'
import type { Ruling } from '../../tables/index.ts'
import type { Tie } from '../result.ts'
import { publishedTotal, totalOf, type Candidate } from './candidate.ts'
import { barFrom, fixedGrade } from './eligibility.ts'
import { fillSeats } from './fill-seats.ts'
import { seatsFor, type QuotaOf, type Seats, type Where } from './seats.ts'

/** Seats, with the pool they belong to where seats go by pool. */
export type PoolSeats = Seats & { readonly pool?: string }

/** Everything that giving grades in a group needs beside its candidates. */
export interface Grading {
  readonly scheme: Scheme
  readonly group: Group
  readonly base: number
  /** Where its seats are counted. */
  readonly where: Where
  readonly rulings: ReadonlyMap<string, Ruling>
  readonly findings: Finding[]
}

/** Gives the grades before downgrades (steps 8–12) to candidates sorted best first. */
export function giveGrades(
  grading: Grading,
  sorted: readonly Candidate[],
): { readonly seats: PoolSeats[]; readonly ties: Tie[] } {
  const { scheme, base, where } = grading
  const { quota, threshold, ladder } = scheme.grades
  for (const one of sorted) {
    if (one.ungraded) continue
    const fixed = fixedGrade(ladder, one.eligibility)
    if (one.belowThreshold) {
      one.gradeBefore = threshold?.grade ?? null
      one.marks.push('below-threshold')
    } else if (fixed !== undefined) one.gradeBefore = fixed
  }
  const open = sorted.filter((one) => one.gradeBefore === null && !one.ungraded)
  if (quota.kind === 'bands') {
    for (const one of open) one.gradeBefore = bandOf(scheme, quota, one)
    return { seats: [], ties: [] }
  }
  if (quota.kind === 'seats' && quota.pools.length > 0) {
    const byPool = quota.pools.map((pool) => {
      const mine = open.filter((one) => one.scored.inputs.subject.pool === pool.id)
      const seats = seatsFor(scheme, mine.length, 0, 0, { ...where, pool: pool.id })
      return { seats: seats.map((one) => ({ ...one, pool: pool.title })), ties: allot(grading, mine, seats) }
    })
    return { seats: byPool.flatMap((one) => one.seats), ties: byPool.flatMap((one) => one.ties) }
  }
  const taken = quota.kind === 'share' ? failed(sorted) : base - open.length
  const seats = withoutLast(quota, sorted, seatsFor(scheme, base, taken, 0, where))
  return { seats, ties: allot(grading, open, seats) }
}

function failed(sorted: readonly Candidate[]): number {
  return sorted.filter((one) => one.belowThreshold).length
}

/** Fills the seats; a barred candidate is passed over for the best grade, or leaves its seat empty. */
function allot(grading: Grading, open: readonly Candidate[], seats: readonly Seats[]): Tie[] {
  const { scheme, group, rulings, findings } = grading
  const [top, next] = seats
  const fill = (candidates: readonly Candidate[], lines: readonly Seats[]) =>
    fillSeats(scheme, group.title, candidates, lines, rulings, findings)
  if (!top || !next) return fill(open, seats)
  const barred = (seat: 'passes' | 'lapses') => open.filter((one) => barFrom(top.grade, one.eligibility)?.seat === seat)
  const over = barred('passes')
  const ties = over.length === 0 ? fill(open, seats) : passOver(grading, open, over, seats, fill)
  for (const one of barred('lapses')) if (one.gradeBefore === top.grade) one.gradeBefore = next.grade
  return ties
}

/** The best grade goes to those free for it; those passed over stand among the others for the grades below. */
function passOver(
  { scheme }: Grading,
  open: readonly Candidate[],
  over: readonly Candidate[],
  [top, next, ...lower]: readonly Seats[],
  fill: (candidates: readonly Candidate[], lines: readonly Seats[]) => Tie[],
): Tie[] {
  if (!top || !next) return []
  const free = open.filter((one) => !over.includes(one))
  const first = Math.min(top.available, free.length)
  const ties = fill(free, [
    { ...top, available: first },
    { ...next, available: free.length - first },
  ])
  const rest = open.filter((one) => one.gradeBefore !== top.grade && (one.gradeBefore !== null || over.includes(one)))
  for (const one of rest) one.gradeBefore = null
  return [...ties, ...fill(rest, seatsBelow(scheme, [next, ...lower], top.available - (open.length - rest.length)))]
}

/** Seats of the best grade that nobody is free for go to the grade that takes all others; a tie above takes from the next. */
function seatsBelow({ grades: { quota } }: Scheme, seats: readonly Seats[], left: number): Seats[] {
  const takes = quota.kind === 'seats' ? seats.findIndex(({ grade }) => grade === quota.rest) : 0
  let owed = Math.max(0, -left)
  return seats.map((one, index) => {
    const gone = Math.min(owed, one.available)
    owed -= gone
    return { ...one, available: one.available - gone + (index === takes ? Math.max(0, left) : 0) }
  })
}

/** 末位 is the lowest of all: no further one where a candidate with the lowest score has its grade by another rule. */
function withoutLast(
  quota: QuotaOf<'share'> | QuotaOf<'seats'>,
  sorted: readonly Candidate[],
  seats: Seats[],
): Seats[] {
  const lowest = sorted.at(-1)
  if (quota.kind !== 'seats' || !quota.last || !lowest) return seats
  if (!sorted.some((one) => one.gradeBefore !== null && compare(one.score, lowest.score) === 0)) return seats
  const freed = seats.at(-1)?.available ?? 0
  return seats
    .slice(0, -1)
    .map((one) => (one.grade === quota.rest ? { ...one, available: one.available + freed } : one))
}

function bandOf(scheme: Scheme, quota: QuotaOf<'bands'>, one: Candidate): string | null {
  const score = quota.on === 'exact' ? totalOf(scheme, one.scored) : publishedTotal(scheme, one.scored)
  const open = quota.bands.filter(({ grade }) => !barFrom(grade, one.eligibility))
  return open.find(({ from }) => compare(score, exactOf(from)) >= 0)?.grade ?? null
}
