import type { Scheme } from '../scheme/schema.ts'
import type { Candidate } from './grading/candidate.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import { rankOrder } from './grading/rank.ts'
import { isOfLeaders } from './batches.ts'

/** Who is first and who is last of those compared, as they are ranked; others may share either place. */
export interface Extent {
  readonly first: Candidate
  readonly last: Candidate
}

/** First and last place: inside each group, and over all units or all leaders. */
export interface Standings {
  readonly inGroup: (group: string) => Extent | undefined
  readonly ofAll: (group: string) => Extent | undefined
}

/** The standings of graded groups; over all only once every group has its scores. */
export function standingsOf(scheme: Scheme, graded: ReadonlyMap<string, GradedGroup>): Standings {
  const extents = new Map(
    [...graded].map(([group, { candidates }]) => [group, extentOf(scheme, [...candidates.values()])]),
  )
  const leaders = new Set(scheme.groups.filter(isOfLeaders).map(({ id }) => id))
  const over = (ofLeaders: boolean): Extent | undefined => {
    const groups = [...graded].filter(([group]) => leaders.has(group) === ofLeaders).map(([, group]) => group)
    if (groups.some(({ result }) => result.incomplete.length > 0)) return undefined
    return extentOf(
      scheme,
      groups.flatMap(({ candidates }) => [...candidates.values()]),
    )
  }
  const all = { units: over(false), leaders: over(true) }
  return {
    inGroup: (group) => extents.get(group),
    ofAll: (group) => (leaders.has(group) ? all.leaders : all.units),
  }
}

function extentOf(scheme: Scheme, [one, ...others]: readonly Candidate[]): Extent | undefined {
  if (!one) return undefined
  const order = rankOrder(scheme.grades.rank)
  return {
    first: others.reduce((so, other) => (order(other, so) < 0 ? other : so), one),
    last: others.reduce((so, other) => (order(other, so) > 0 ? other : so), one),
  }
}
