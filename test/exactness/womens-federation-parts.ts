import { add, div, f, mul, NOUGHT, total, type Fraction } from './fraction.ts'
import type { PlainPart } from './plain-parts.ts'
import { meanOf, type Said } from './plain-votes.ts'

/** The lists people are ranked in. */
export const LISTS = { leaders: '市管干部', staff: '一般干部职工', seconded: '挂职干部' } as const
/** Those who vote on staff. */
export const CLASSES = ['主要负责同志', '单位副职', '干部职工'] as const
const WEIGHTS = [30, 20, 50]
/** Cents by rule. */
export const REWARDS: Readonly<Record<string, number>> = {
  国家级部门或省委省政府表彰: 200,
  中心工作被通报表扬: 100,
  州级部门表彰: 50,
  网宣文章采用: 10,
}
/** Cents by rule. */
export const PENALTIES: Readonly<Record<string, number>> = {
  中心工作被通报批评: 100,
  违规或未按时完成工作被处分批评: 200,
  无正当理由缺席: 50,
  信息通报未完成任务: 10,
}

/** A rule, and what the event is one and the same with. */
export type Event = readonly [string, string]
/** One person's year. */
export interface Person {
  readonly list: keyof typeof LISTS
  readonly pool: string
  readonly status: string
  readonly said: readonly Said[]
  readonly city: number | null
  readonly rewards: readonly Event[]
  readonly penalties: readonly Event[]
  readonly given: string | null
}
type Readings = Readonly<Record<string, string>>

/** Weighted means of the classes; what becomes of an empty one is reading W-a6. */
export function democratic(one: Person, readings: Readings): PlainPart & { readonly head: Fraction } {
  const asNought = readings['A-09'] === 'zero'
  const how = readings['W-a6']
  const heir = how === 'to-leader' ? 0 : how === 'to-staff' ? 2 : undefined
  const means = one.said.map((each) => meanOf(each, { trimmed: false, own: readings['W-a5'] === 'included' }))
  let lacks = false
  let freed = NOUGHT
  const weights = means.map((mean, index) => {
    const weight = f(WEIGHTS[index] ?? 0, 100)
    if (mean) return weight
    if (mean === null || how === 'missing' || index === heir) {
      lacks = true
      return asNought ? weight : NOUGHT
    }
    freed = add(freed, weight)
    return NOUGHT
  })
  const head = means[0] ?? NOUGHT
  const all = total(weights)
  if (all.n === 0n) return { exact: NOUGHT, most: f(100), lacks: true, head }
  const products = means.map((mean, index) => {
    const weight = weights[index] ?? NOUGHT
    const inherits = index === heir && (mean || asNought)
    return mul(inherits ? add(weight, freed) : weight, mean ?? NOUGHT)
  })
  return { exact: how === 'renormalise' ? div(total(products), all) : total(products), most: f(100), lacks, head }
}

/** Σ points by rule; of those one and the same only the most. */
export function ledger(found: readonly Event[], rules: Readonly<Record<string, number>>, once: boolean): Fraction {
  const kept = found.filter(([rule, key], index) => {
    if (!once || key === '') return true
    const same = found.map(([other, otherKey], at) => ({ points: otherKey === key ? (rules[other] ?? 0) : -1, at }))
    const best = same.reduce((so, other) => (other.points > so.points ? other : so))
    return (
      best.at === index ||
      (best.points === rules[rule] && same.findIndex((other) => other.points === best.points) === index)
    )
  })
  return total(kept.map(([rule]) => f(rules[rule] ?? 0, 100)))
}
