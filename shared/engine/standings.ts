import { compare, type Exact } from '../numbers/index.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { Candidate } from './grading/candidate.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import { isOfLeaders } from './batches.ts'

/** The best and the worst score of those compared. */
export interface Extent {
  readonly best: Exact
  readonly worst: Exact
}

/** First and last place: inside each group, and over all units or all leaders. */
export interface Standings {
  readonly inGroup: (group: string) => Extent | undefined
  readonly ofAll: (group: string) => Extent | undefined
}

/** The standings of graded groups; over all only once every group has its scores. */
export function standingsOf(scheme: Scheme, graded: ReadonlyMap<string, GradedGroup>): Standings {
  const extents = new Map([...graded].map(([group, { candidates }]) => [group, extentOf([...candidates.values()])]))
  const leaders = new Set(scheme.groups.filter(isOfLeaders).map(({ id }) => id))
  const over = (ofLeaders: boolean): Extent | undefined => {
    const groups = [...graded].filter(([group]) => leaders.has(group) === ofLeaders).map(([, group]) => group)
    if (groups.some(({ result }) => result.incomplete.length > 0)) return undefined
    return extentOf(groups.flatMap(({ candidates }) => [...candidates.values()]))
  }
  const all = { units: over(false), leaders: over(true) }
  return {
    inGroup: (group) => extents.get(group),
    ofAll: (group) => (leaders.has(group) ? all.leaders : all.units),
  }
}

function extentOf(candidates: readonly Candidate[]): Extent | undefined {
  const [first, ...others] = candidates.map((one) => one.score)
  if (!first) return undefined
  return {
    best: others.reduce((so, one) => (compare(one, so) > 0 ? one : so), first),
    worst: others.reduce((so, one) => (compare(one, so) < 0 ? one : so), first),
  }
}
