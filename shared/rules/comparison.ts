import { ZERO, type Exact } from '../numbers/index.ts'
import { mean } from './methods/mean.ts'
import { spread } from './methods/standard-score.ts'
import type { Reached } from './rule.ts'

/** What points are compared with: the means over all and inside each group, and how far they spread. */
export interface Comparison {
  readonly all: Exact
  readonly meanOf: (group: string) => Exact
  /** The points of everyone in a group. */
  readonly pointsOf: (group: string) => readonly Exact[]
  /** Over all, or inside one group. */
  readonly spreadOf: (group: string | undefined) => ReturnType<typeof spread>
  /** Whether someone compared with still lacks points. */
  readonly isOpen: (group: string | undefined) => boolean
}

const MADE = new WeakMap<readonly Reached[], Comparison>()

/** The comparison over everyone scored together, reckoned once for all of them. */
export function comparisonOf(everyone: readonly Reached[]): Comparison {
  const made = MADE.get(everyone) ?? compare(everyone)
  MADE.set(everyone, made)
  return made
}

function compare(everyone: readonly Reached[]): Comparison {
  const counted = everyone.filter(({ outcome }) => !outcome.outside && !outcome.notApplicable)
  const groups = new Map<string | undefined, Reached[]>([[undefined, counted]])
  for (const one of counted) {
    const group = groups.get(one.group)
    if (group) group.push(one)
    else groups.set(one.group, [one])
  }
  const points = new Map([...groups].map(([group, ones]) => [group, ones.map(({ outcome }) => outcome.exact)]))
  const means = new Map([...points].map(([group, ones]) => [group, meanOrNought(ones)]))
  const open = new Map(
    [...groups].map(([group, ones]) => [group, ones.some(({ outcome }) => outcome.lacks.length > 0)]),
  )
  const spreads = new Map<string | undefined, ReturnType<typeof spread>>()
  return {
    all: means.get(undefined) ?? ZERO,
    meanOf: (group) => means.get(group) ?? ZERO,
    pointsOf: (group) => points.get(group) ?? [],
    isOpen: (group) => open.get(group) ?? false,
    spreadOf(group) {
      const found = spreads.get(group) ?? spread(points.get(group) ?? [])
      spreads.set(group, found)
      return found
    },
  }
}

function meanOrNought(points: readonly Exact[]): Exact {
  return points.length === 0 ? ZERO : mean(points)
}
