import { compare, minus, ratio, round, toExactText, type Exact } from '../../numbers/index.ts'

/** A group and how many in it should take part. */
export interface GroupSize {
  readonly group: string
  readonly size: number
}

/** How the seats of several awards go to groups: each award by itself, or together so that no group gets more than its part of all. */
export type OverGroups = 'independent' | 'nested'

/**
 * The seats of each award in each group, by size with the largest remainder (domain B21); of equal remainders the
 * bigger group, then the earlier. Nested, a group's seats of the first awards together are its part of their sum.
 */
export function seatsOverGroups(groups: readonly GroupSize[], awards: readonly number[], how: OverGroups): number[][] {
  if (how === 'independent') return awards.map((seats) => byLargestRemainder(groups, seats))
  let upTo = 0
  let before = groups.map(() => 0)
  return awards.map((seats) => {
    upTo += seats
    const together = byLargestRemainder(groups, upTo)
    const own = together.map((count, index) => count - (before[index] ?? 0))
    before = together
    return own
  })
}

/** What each group's part of the seats comes to before rounding: seats × size ÷ all. */
export function exactSeats(groups: readonly GroupSize[], seats: number): string[] {
  return measured(groups, seats).map(toExactText)
}

function measured(groups: readonly GroupSize[], seats: number): Exact[] {
  const all = groups.reduce((so, one) => so + one.size, 0)
  return groups.map(({ size }) => (all === 0 ? ratio(0) : ratio(seats * size, all)))
}

function byLargestRemainder(groups: readonly GroupSize[], seats: number): number[] {
  const exact = measured(groups, seats)
  const whole = exact.map((one) => Number(round(one, 0, 'floor').n))
  const left = seats - whole.reduce((so, one) => so + one, 0)
  const order = exact
    .map((one, index) => ({ index, remainder: minus(one, ratio(whole[index] ?? 0)), size: groups[index]?.size ?? 0 }))
    .sort((a, b) => compare(b.remainder, a.remainder) || b.size - a.size || a.index - b.index)
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
