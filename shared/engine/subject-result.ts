import { toExactText, toFixed } from '../numbers/index.ts'
import { exactOf, type Scheme } from '../scheme/schema.ts'
import type { Tables } from '../tables/index.ts'
import { isIncomplete, vetoesConfirmed, type GradedGroup } from './grading/grade-group.ts'
import type { Awards } from './prizes/award-prizes.ts'
import { paidTo, type PaidWork } from './prizes/pay-by-work.ts'
import type { GradeState, PartScore, SubjectResult } from './result.ts'
import type { ScoredSubject } from './score-parts.ts'
import type { Standings } from './standings.ts'
import { yearConsequences } from './year-consequences.ts'

/** What was found of the group a subject stands in, and of all. */
export interface Found {
  readonly group: GradedGroup | undefined
  readonly standings: Standings
  readonly awards: Awards
  readonly pay: PaidWork
}

/** Puts together what a subject came to, ready for JSON. */
export function subjectResult(scheme: Scheme, tables: Tables, scored: ScoredSubject, found: Found): SubjectResult {
  const { subject } = scored.inputs
  const { group, standings, awards, pay } = found
  const { decimals, mode } = scheme.rounding
  const incomplete = isIncomplete(scheme, scored)
  const total = scored.scored.get(scheme.total)
  if (!total) throw new Error(`no part ${scheme.total}`)
  const published = toFixed(total.exact, decimals, mode)
  const candidate = group?.candidates.get(subject.id)
  const parts = partScores(scheme, scored)
  const rank = group?.ranks.get(subject.id) ?? null
  const unscored = candidate !== undefined && rank === null && Object.keys(parts).every((id) => id === scheme.total)
  const gradeBefore = candidate?.gradeBefore ?? null
  const gradeState = stateOf(scored, incomplete, gradeBefore, group, vetoesConfirmed(scheme, tables))
  const prize = awards.prizes.get(subject.id)
  const paid = awards.money.get(subject.id)
  const result: SubjectResult = {
    subjectId: subject.id,
    name: subject.name,
    group: subject.group,
    order: subject.order,
    parts,
    total: incomplete || unscored ? null : { exact: toExactText(total.exact), published },
    provisional: incomplete ? { published, lacks: [...total.lacks] } : null,
    rank,
    position: group?.positions.get(subject.id) ?? null,
    gradeBefore,
    grade: gradeState === 'decided' ? (candidate?.grade ?? null) : null,
    gradeState,
    marks: candidate ? [...candidate.marks] : [],
  }
  const rare = {
    ...(subject.standing ? { standing: subject.standing } : {}),
    ...(candidate && candidate.eligibility.length > 0
      ? { eligibility: candidate.eligibility.map((one) => one.title) }
      : {}),
    ...(scheme.consequences
      ? {
          consequences:
            gradeState === 'decided' ? yearConsequences(scheme, scored, group, standings).map((one) => one.title) : [],
        }
      : {}),
    ...(prize === undefined ? {} : { prize }),
    ...(paid ? { money: paid.cents } : {}),
    ...paidTo(pay, subject.id),
  }
  return Object.keys(rare).length === 0 ? result : { ...result, ...rare }
}

function partScores(scheme: Scheme, { scored }: ScoredSubject): Record<string, PartScore> {
  const { decimals, mode } = scheme.rounding
  const parts: Record<string, PartScore> = {}
  for (const { id, max } of scheme.parts) {
    const one = scored.get(id)
    if (!one || one.outside) continue
    const state = one.notApplicable ? 'not-applicable' : one.lacks.length > 0 ? 'lacking' : 'complete'
    const exact = toExactText(one.exact)
    const published = toFixed(one.exact, decimals, mode)
    parts[id] =
      max === undefined ? { state, exact, published } : { state, exact, published, maximum: toExactText(exactOf(max)) }
  }
  return parts
}

function stateOf(
  scored: ScoredSubject,
  incomplete: boolean,
  gradeBefore: string | null,
  group: GradedGroup | undefined,
  confirmed: boolean,
): GradeState {
  if (scored.inputs.subject.status === 'not-graded') return 'not-graded'
  if (incomplete) return 'incomplete'
  if (!group || group.result.incomplete.length > 0 || !confirmed) return 'group-incomplete'
  return gradeBefore === null ? 'undecided' : 'decided'
}
