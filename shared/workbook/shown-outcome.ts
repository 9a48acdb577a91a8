import type { SubjectResult } from '../engine/result.ts'
import type { Part, Scheme } from '../scheme/schema.ts'
import type { Pay } from '../scheme/pay-schema.ts'
import type { Standing } from '../tables/index.ts'

/** What a cell shows where nothing of the kind is due. */
export const NOT_DUE = '—'

/** What a cell shows of a result; undefined while that cannot be said yet. */
export type Shown = number | string | undefined

const WITHOUT_GRADE: Readonly<Record<Standing, string>> = {
  'comments-only': '只写评语',
  'no-grade': '不定等次',
  pending: '暂缓',
}

/** The published points of one part; — for a subject whose group is not scored for it. */
export function shownPart(result: SubjectResult, { id }: Pick<Part, 'id'>): Shown {
  const own = result.parts[id]
  if (!own) return NOT_DUE
  return own.state === 'complete' ? Number(own.published) : undefined
}

/** The published total; — for a subject of a list that is only graded elsewhere. */
export function shownTotal(scheme: Scheme, result: SubjectResult): Shown {
  if (result.total) return Number(result.total.published)
  return isRankedElsewhere(scheme, result) ? NOT_DUE : undefined
}

/** The rank in its group; — for a subject that is not ranked. */
export function shownRank(scheme: Scheme, result: SubjectResult): Shown {
  const asideOf = result.gradeState === 'not-graded' && result.total !== null
  return result.rank ?? (asideOf || isRankedElsewhere(scheme, result) ? NOT_DUE : undefined)
}

/** The grade, or why a subject that takes part gets none. */
export function shownGrade({ gradeState, grade, standing }: SubjectResult): Shown {
  if (gradeState === 'not-graded') return standing ? WITHOUT_GRADE[standing] : '不参加等次评定'
  return grade ?? undefined
}

/** Something a result brings beside its grade: its name in formulas in either language, and what it shows. */
export interface Outcome {
  readonly id: string
  readonly title: string
  readonly kind: 'bars' | 'prize' | 'money' | 'consequences'
  readonly shown: (result: SubjectResult) => Shown
}

const BARS: Outcome = {
  id: 'bars',
  title: '参评限制',
  kind: 'bars',
  shown: ({ eligibility = [] }) => eligibility.join('；'),
}
const PRIZE: Outcome = {
  id: 'prize',
  title: '奖项',
  kind: 'prize',
  shown: ({ prize }) => (prize === undefined ? NOT_DUE : (prize ?? undefined)),
}
const MONEY: Outcome = {
  id: 'money',
  title: '奖金',
  kind: 'money',
  shown: ({ prize, money }) => (money === undefined ? (prize === undefined ? NOT_DUE : undefined) : Number(money)),
}
const CONSEQUENCES: Outcome = {
  id: 'consequences',
  title: '结果运用',
  kind: 'consequences',
  shown: ({ consequences = [] }) => consequences.join('；'),
}

/** The outcomes a scheme has, in the order in which they are shown. */
export function outcomesOf({ prizes, consequences, grades, pay = [] }: Scheme): Outcome[] {
  return [
    ...(grades.eligibility ? [BARS] : []),
    ...(prizes ? [PRIZE] : []),
    ...(prizes?.payout?.amount === undefined ? [] : [MONEY]),
    ...pay.map(payFor),
    ...(consequences ? [CONSEQUENCES] : []),
  ]
}

/** What the work done pays, of one kind. */
function payFor({ id, title }: Pick<Pay, 'id' | 'title'>): Outcome {
  return {
    id,
    title,
    kind: 'money',
    shown({ pay }) {
      const paid = pay?.find((one) => one.id === id)
      return paid && Number(paid.cents)
    },
  }
}

function isRankedElsewhere({ grades }: Scheme, { group }: SubjectResult): boolean {
  return grades.elsewhere?.some((one) => !one.ranked && one.groups.includes(group)) ?? false
}
