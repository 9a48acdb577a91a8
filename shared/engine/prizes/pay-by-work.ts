import { finding, type Finding } from '../../findings.ts'
import { compare, ONE, over, plus, round, times, toExactText, toFixed, ZERO, type Exact } from '../../numbers/index.ts'
import { added, operand } from '../../rules/expression.ts'
import type { Pay } from '../../scheme/pay-schema.ts'
import { exactOf, type Scheme } from '../../scheme/schema.ts'
import type { Lessons, Tables } from '../../tables/index.ts'
import { groupedBy } from '../grouped-by.ts'
import type { SubjectResult } from '../result.ts'
import type { ScoredSubject } from '../score-parts.ts'
import { splitPool, toTheCent } from './split-pool.ts'

/** What one kind of pay comes to for one person. */
export interface PaidItem {
  readonly pay: Pay
  readonly exact: Exact
  readonly cents: string
  readonly expression: string
}
/** What everyone is paid for the work done, by person. */
export type PaidWork = ReadonlyMap<string, readonly PaidItem[]>

/** 课时费和奖金 (step 14): each kind of pay to the cent; a sum is only split once everyone's work is known. */
export function payByWork(
  scheme: Scheme,
  subjects: readonly ScoredSubject[],
  tables: Tables,
  findings: Finding[],
): PaidWork {
  const paid = new Map<string, PaidItem[]>()
  const lessons = groupedBy(tables.lessons ?? [], (row) => row.subject)
  for (const pay of scheme.pay ?? []) {
    const work = subjects.map(({ inputs: { subject } }) => {
      return { subject, done: workOf(pay, lessons.get(subject.id) ?? []) }
    })
    for (const { subject, done } of work) {
      if (done) continue
      const place = [{ kind: 'subject', subject: subject.name }] as const
      findings.push(finding('error', { code: 'missing-value', part: pay.title, what: '课时' }, place, pay.basis))
    }
    const known = work.flatMap(({ subject, done }) => (done ? [{ id: subject.id, ...done }] : []))
    const items = pay.how === 'product' ? known.map((one) => product(pay, one)) : pool(pay, known, work.length)
    known.forEach(({ id }, index) => {
      const item = items[index]
      if (item) paid.set(id, [...(paid.get(id) ?? []), item])
    })
  }
  return paid
}

/** What a result says of a person's pay; nothing where the scheme pays nothing. */
export function paidTo(paid: PaidWork, id: string): Pick<SubjectResult, 'pay'> {
  const items = paid.get(id)
  if (!items) return {}
  return {
    pay: items.map(({ pay, exact, cents }) => ({ id: pay.id, title: pay.title, exact: toExactText(exact), cents })),
  }
}

interface Work {
  readonly amount: Exact
  readonly expression: string
}

/** Σ of the factors' products over a person's rows, in an order that does not follow them. */
function workOf({ of }: Pay, rows: readonly Lessons[]): Work | undefined {
  if (rows.length === 0) return undefined
  const products = rows.map((row) => of.map((factor) => row[factor]))
  const whole = products.flatMap((factors) => {
    const known = factors.filter((one) => one !== undefined)
    return known.length < factors.length
      ? []
      : [{ amount: known.reduce((so, one) => times(so, one), ONE), expression: known.map(operand).join(' × ') }]
  })
  if (whole.length < rows.length) return undefined
  const sorted = whole.sort((a, b) => compare(b.amount, a.amount) || (a.expression < b.expression ? -1 : 1))
  return {
    amount: sorted.reduce((so, one) => plus(so, one.amount), ZERO),
    expression: sorted.map((one) => one.expression).join(' + '),
  }
}

function product(pay: Pay, { amount, expression }: Work): PaidItem {
  return { pay, exact: amount, cents: toFixed(amount, 2), expression }
}

function pool(pay: Extract<Pay, { how: 'pool' }>, work: readonly Work[], people: number): PaidItem[] {
  const all = work.reduce((so, one) => plus(so, one.amount), ZERO)
  if (pay.amount === undefined || work.length < people || compare(all, ZERO) <= 0) return []
  const sum = exactOf(pay.amount)
  const exact = splitPool(
    sum,
    work.map((one) => one.amount),
  )
  const cents = pay.rounding === 'half-up' ? exact.map((one) => round(one, 2, 'half-up')) : toTheCent(exact)
  return work.map(({ amount }, index) => ({
    pay,
    exact: exact[index] ?? over(sum, all),
    cents: toFixed(cents[index] ?? ZERO, 2),
    expression: `${operand(sum)} / ${operand(all)} × ${added([amount])}`,
  }))
}
