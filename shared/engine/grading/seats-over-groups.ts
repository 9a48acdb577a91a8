import { compare, minus, ratio, round, sum, toExactText, type Exact } from '../../numbers/index.ts'

/** A group and how many in it should take part. */
export interface GroupSize {
  readonly group: string
  readonly size: number
}

/** A group as it is named too, where its shares may follow what the unit of that name came to. */
export interface NamedGroupSize extends GroupSize {
  readonly groupTitle: string
}

/** How the seats of several awards go to groups: each award by itself, or together so that no group gets more than its part of all. */
export type OverGroups = 'independent' | 'nested'

/**
 * The seats of each award in each group, by size with the largest remainder (domain B21); of equal remainders the
 * bigger group, then the earlier. Nested, a group's seats of the first awards together are its part of their sum.
 */
export function seatsOverGroups(groups: readonly GroupSize[], awards: readonly number[], how: OverGroups): number[][] {
  if (how === 'independent') return awards.map((seats) => byLargestRemainder(groups, seats))
  // from all awards together down to the first, so that no group has more of some than of all
  let upTo = awards.reduce((so, seats) => so + seats, 0)
  let together = byLargestRemainder(groups, upTo)
  const nested: number[][] = []
  for (const seats of [...awards].reverse()) {
    upTo -= seats
    const before = byLargestRemainder(groups, upTo, together)
    nested.unshift(together.map((count, index) => count - (before[index] ?? 0)))
    together = before
  }
  return nested
}

/** What each group's part of the seats comes to before rounding: seats × size ÷ all. */
export function exactSeats(groups: readonly GroupSize[], seats: number): string[] {
  return measured(groups, seats).map(toExactText)
}

function measured(groups: readonly GroupSize[], seats: number): Exact[] {
  const all = groups.reduce((so, one) => so + one.size, 0)
  return groups.map(({ size }) => (all === 0 ? ratio(0) : ratio(seats * size, all)))
}

/** Whole seats of what groups come to: as many as all come to together, whole parts first, then by the largest remainder. */
export function wholeByLargestRemainder(groups: readonly GroupSize[], exact: readonly Exact[]): number[] {
  return handOut(groups, exact, Number(round(sum(exact), 0, 'floor').n))
}

/** Whole parts first, then one more each by the largest remainder, as far as a group may have more. */
function byLargestRemainder(groups: readonly GroupSize[], seats: number, atMost?: readonly number[]): number[] {
  return handOut(groups, measured(groups, seats), seats, atMost)
}

function handOut(
  groups: readonly GroupSize[],
  exact: readonly Exact[],
  seats: number,
  atMost?: readonly number[],
): number[] {
  const whole = exact.map((one) => Number(round(one, 0, 'floor').n))
  if (groups.every(({ size }) => size === 0)) return whole
  let left = seats - whole.reduce((so, one) => so + one, 0)
  const order = exact
    .map((one, index) => ({ index, remainder: minus(one, ratio(whole[index] ?? 0)), size: groups[index]?.size ?? 0 }))
    .sort((a, b) => compare(b.remainder, a.remainder) || b.size - a.size || a.index - b.index)
  while (left > 0) {
    for (const { index } of order) {
      const count = whole[index] ?? 0
      if (left === 0 || count >= (atMost?.[index] ?? Infinity)) continue
      whole[index] = count + 1
      left--
    }
  }
  return whole
}
