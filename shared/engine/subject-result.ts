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

/** Puts together what each subject came to, ready for JSON. */
export function resultsIn(scheme: Scheme, tables: Tables): (scored: ScoredSubject, found: Found) => SubjectResult {
  const { decimals, mode } = scheme.rounding
  const confirmed = vetoesConfirmed(scheme, tables)
  const partsOf = partScores(scheme)
  return (scored, { group, standings, awards, pay }) => {
    const { subject } = scored.inputs
    const incomplete = isIncomplete(scheme, scored)
    const total = scored.scored.get(scheme.total)
    if (!total) throw new Error(`no part ${scheme.total}`)
    const published = toFixed(total.exact, decimals, mode)
    const candidate = group?.candidates.get(subject.id)
    const parts = partsOf(scored)
    const rank = group?.ranks.get(subject.id) ?? null
    const unscored = candidate !== undefined && rank === null && Object.keys(parts).every((id) => id === scheme.total)
    const gradeBefore = candidate?.gradeBefore ?? null
    const gradeState = stateOf(scored, incomplete, gradeBefore, group, confirmed)
    const result: Writable<SubjectResult> = {
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
    if (subject.standing) result.standing = subject.standing
    if (candidate && candidate.eligibility.length > 0)
      result.eligibility = candidate.eligibility.map((one) => one.title)
    if (scheme.consequences) {
      const follow = gradeState === 'decided' ? yearConsequences(scheme, scored, group, standings) : []
      result.consequences = follow.map((one) => one.title)
    }
    const prize = awards.prizes.get(subject.id)
    if (prize !== undefined) result.prize = prize
    const paid = awards.money.get(subject.id)
    if (paid) result.money = paid.cents
    return Object.assign(result, paidTo(pay, subject.id))
  }
}

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] }

const NOTHING: PartScore = { state: 'complete', exact: '0', published: '0' }

/** The points of a subject's parts; a part that is not scored for it is left out. */
function partScores({ parts, rounding }: Scheme): (scored: ScoredSubject) => Record<string, PartScore> {
  const { decimals, mode } = rounding
  const titled = parts.map(({ id, max }) => {
    return { id, maximum: max === undefined ? undefined : toExactText(exactOf(max)) }
  })
  // a copy has room for every part from the start
  const blank = Object.fromEntries(parts.map(({ id }) => [id, NOTHING]))
  return ({ scored }) => {
    const whole = scored.values().every((one) => one.outside === undefined)
    const found: Record<string, PartScore> = whole ? { ...blank } : {}
    for (const { id, maximum } of titled) {
      const one = scored.get(id)
      if (!one || one.outside) continue
      const state = one.notApplicable ? 'not-applicable' : one.lacks.length > 0 ? 'lacking' : 'complete'
      const exact = toExactText(one.exact)
      const published = toFixed(one.exact, decimals, mode)
      found[id] = maximum === undefined ? { state, exact, published } : { state, exact, published, maximum }
    }
    return found
  }
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
