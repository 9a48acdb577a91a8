import { ratio, round, times, toExactText } from '../../numbers/index.ts'
import { exactOf } from '../../scheme/schema.ts'
import { seatsOverGroups, wholeByLargestRemainder, type NamedGroupSize } from './seats-over-groups.ts'
import { shareThatHolds } from './share-by-unit.ts'
import type { QuotaOf, Seats, Where } from './seats.ts'

type SeatsQuota = QuotaOf<'seats'>
type Place = SeatsQuota['places'][number]

/** The seats entered for each grade in turn, `passing` candidates filling them; the last place of all, then everyone between. */
export function enteredSeats(quota: SeatsQuota, size: number, passing: number, where: Where | undefined): Seats[] {
  let left = passing
  const take = (seats: number): number => {
    const available = Math.min(seats, left)
    left -= available
    return available
  }
  const places = quota.places.map((place): Seats => {
    const seats = seatsOf(quota, place, size, where)
    return { grade: place.grade, ...measured(quota, place, size, seats, where), seats, available: take(seats) }
  })
  const last: Seats[] = quota.last && !where?.lastElsewhere ? [plain(quota.last.grade, 1, take(1))] : []
  return [...places, plain(quota.rest, left, left), ...last]
}

function plain(grade: string, seats: number, available: number): Seats {
  return { grade, share: '', exact: String(seats), seats, available }
}

function seatsOf(quota: SeatsQuota, place: Place, size: number, where: Where | undefined): number {
  const { seats, atMost } = place
  if (place.overGroups !== undefined) return seatsByNamedGroupSize(quota, place, where)
  if (atMost) return seatsOfCap(atMost, size, where)
  if (typeof seats === 'object') return seats[where?.pool ?? where?.group ?? ''] ?? 0
  return seats ?? 0
}

/** 比例上限: at most a share of those in the group; pooled, what all groups come to together goes to them by the largest remainder. */
function seatsOfCap({ share, rounding }: NonNullable<Place['atMost']>, size: number, where: Where | undefined): number {
  if (rounding !== 'pooled')
    return Number(round(times(exactOf(shareThatHolds(share, where ?? {})), ratio(size)), 0, rounding).n)
  const sizes: readonly NamedGroupSize[] = where?.sizes ?? [
    { group: where?.group ?? '', groupTitle: where?.groupTitle ?? '', size },
  ]
  const results = where?.results
  const exact = sizes.map(({ size: count, ...whose }) =>
    times(exactOf(shareThatHolds(share, { ...whose, ...(results ? { results } : {}) })), ratio(count)),
  )
  return wholeByLargestRemainder(sizes, exact)[sizes.findIndex(({ group }) => group === where?.group)] ?? 0
}

/** The seats of a place in one group, where so many are given to all groups together. */
function seatsByNamedGroupSize(quota: SeatsQuota, place: Place, where: Where | undefined): number {
  const sizes = where?.sizes ?? []
  const shared = quota.places.filter((one) => one.overGroups !== undefined)
  const seats = seatsOverGroups(
    sizes,
    shared.map((one) => one.overGroups ?? 0),
    quota.overGroups ?? 'nested',
  )
  const group = sizes.findIndex((one) => one.group === where?.group)
  return seats[shared.indexOf(place)]?.[group] ?? 0
}

/** The share that the seats come from or are held against, and what it makes of the group. */
function measured(
  quota: SeatsQuota,
  place: Place,
  size: number,
  seats: number,
  where: Where | undefined,
): Pick<Seats, 'share' | 'exact'> {
  const share =
    (place.atMost ? shareThatHolds(place.atMost.share, where ?? {}) : undefined) ??
    (quota.check?.grade === place.grade ? shareThatHolds(quota.check.share, where ?? {}) : undefined)
  return share === undefined
    ? { share: '', exact: String(seats) }
    : { share, exact: toExactText(times(exactOf(share), ratio(size))) }
}
