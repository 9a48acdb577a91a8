import { compare } from '../numbers/index.ts'
import type { Consequence } from '../scheme/consequences-schema.ts'
import type { Scheme } from '../scheme/schema.ts'
import { consequencesOf, type YearResult } from './consequences.ts'
import type { GradedGroup } from './grading/grade-group.ts'
import type { ScoredSubject } from './score-parts.ts'

/** What follows for a subject once its group is graded; nothing while its grade is open. */
export function yearConsequences(
  scheme: Scheme,
  { inputs }: ScoredSubject,
  group: GradedGroup | undefined,
): readonly Consequence[] {
  const candidate = group?.candidates.get(inputs.subject.id)
  if (!scheme.consequences || !group || !candidate || candidate.grade === null) return []
  const all = [...group.candidates.values()]
  const isLast = all.every((other) => compare(other.score, candidate.score) >= 0)
  const rank = group.ranks.get(candidate.id)
  const now: YearResult = { year: scheme.year, rank, size: isLast ? rank : all.length + 1, grade: candidate.grade }
  return consequencesOf(scheme.consequences, now, inputs.history)
}
