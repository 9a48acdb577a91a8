import type { Consequence } from '../scheme/consequences-schema.ts'
import type { Scheme } from '../scheme/schema.ts'
import { consequencesOf, type YearResult } from './consequences.ts'
import type { Candidate } from './grading/candidate.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import { rankOrder } from './grading/rank.ts'
import type { ScoredSubject } from './score-parts.ts'
import type { Extent, Standings } from './standings.ts'

/** What follows for a subject once its group is graded; nothing while its grade is open. */
export function yearConsequences(
  scheme: Scheme,
  { inputs }: ScoredSubject,
  group: GradedGroup | undefined,
  standings: Standings,
): readonly Consequence[] {
  const candidate = group?.candidates.get(inputs.subject.id)
  if (!scheme.consequences || !group || !candidate || candidate.grade === null) return []
  const sanctions = inputs.vetoes.map((row) => row.matter)
  const year = { year: scheme.year, grade: candidate.grade, sanctions }
  const before = inputs.history.map((one) => ({ ...one, sanctions: sanctionsIn(one.sanction) }))
  const own = inputs.subject.group
  return scheme.consequences.filter((rule) => {
    const extent = rule.among === 'all' ? standings.ofAll(own) : standings.inGroup(own)
    const now: YearResult = { ...year, ...placeOf(scheme, candidate, extent) }
    return consequencesOf([rule], now, before).length > 0
  })
}

/** First is rank 1, last is as many as are ranked; what lies between only has to be neither. */
function placeOf(scheme: Scheme, candidate: Candidate, extent: Extent | undefined): Pick<YearResult, 'rank' | 'size'> {
  if (!extent) return {}
  const order = rankOrder(scheme.grades.rank)
  const rank = order(candidate, extent.first) === 0 ? 1 : 2
  return { rank, size: order(candidate, extent.last) === 0 ? rank : rank + 1 }
}

/** The sanctions a cell of 受处理情况 lists. */
export function sanctionsIn(text: string): string[] {
  return text.split(/[、，,;；\s]+/).filter((one) => one !== '' && one !== '无')
}
