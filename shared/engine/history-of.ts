import { compare, parseExact } from '../numbers/index.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { Cell, TableRows } from '../tables/index.ts'
import { isOfLeaders } from './batches.ts'
import type { Appraisal, SubjectResult } from './result.ts'

/**
 * A year's approved results as rows of 历年 for the years after it. 同组单位数 is the number of the last rank, so that
 * those who share it are last; ranks are over everyone where the scheme looks at first and last so.
 */
export function historyOf(scheme: Scheme, appraisal: Pick<Appraisal, 'results'>): TableRows {
  const overAll = (scheme.consequences ?? []).some(({ among }) => among === 'all')
  const ranked = appraisal.results.filter((one) => one.rank !== null)
  const rankOf = overAll ? ranksOverAll(scheme, ranked) : new Map(ranked.map((one) => [one.subjectId, one.rank ?? 0]))
  const listOf = overAll ? listsOf(scheme) : (group: string) => group
  const last = new Map<string, number>()
  for (const { subjectId, group } of ranked) {
    const list = listOf(group)
    last.set(list, Math.max(last.get(list) ?? 0, rankOf.get(subjectId) ?? 0))
  }
  return {
    table: 'history',
    columns: ['year', 'subject', 'rank', 'size', 'grade', 'sanction'],
    rows: appraisal.results.map((one): Cell[] => [
      scheme.year,
      one.subjectId,
      rankOf.get(one.subjectId) ?? null,
      one.rank === null ? null : (last.get(listOf(one.group)) ?? null),
      one.grade,
      (one.eligibility ?? []).join('、'),
    ]),
  }
}

function listsOf({ groups }: Scheme): (group: string) => string {
  const leaders = new Set(groups.filter(isOfLeaders).map(({ id }) => id))
  return (group) => (leaders.has(group) ? 'leaders' : 'units')
}

/** Competition ranks over all units, and over all leaders. */
function ranksOverAll(scheme: Scheme, ranked: readonly SubjectResult[]): Map<string, number> {
  const listOf = listsOf(scheme)
  const scores = ranked.flatMap(({ subjectId, group, total }) => {
    const score = total && parseExact(scheme.grades.rank.on === 'exact' ? total.exact : total.published)
    return score ? [{ subjectId, list: listOf(group), score }] : []
  })
  return new Map(
    scores.map((one) => [
      one.subjectId,
      1 + scores.filter((other) => other.list === one.list && compare(other.score, one.score) > 0).length,
    ]),
  )
}
