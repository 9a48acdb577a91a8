import { compare, isZero, over, plus, ratio, times, ZERO, type Exact } from '../numbers/index.ts'
import type { Basis } from '../scheme/basis.ts'
import { exactOf } from '../scheme/schema.ts'
import { added, bracketed, operand } from './expression.ts'
import { countedIn, listed, pointsIn, standingFor } from './period-points.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'over-periods'>
type Period = Input['terms']['periods'][number]

/** What one period came to out of the part's maximum. */
interface Held {
  readonly period: Period
  readonly points: Exact
  readonly expression: string
  /** The version it was scored by and what that rests on, in a year in which the scheme was amended. */
  readonly reason?: string
  readonly basis?: Basis
}

/** 分期评分: what each period comes to, put together over the year (domain B19). */
export const overPeriods: Rule<'over-periods'> = {
  kind: 'over-periods',
  score(input) {
    const maximum = maximumOf(input)
    const { held, lacks } = periodsOf(input)
    if (held.length === 0) {
      const none = lacks.length === 0 ? { notApplicable: true as const } : {}
      return { exact: ZERO, maximum, lacks, ...none }
    }
    return { exact: together(input, held).exact, maximum, lacks }
  },
  explain(input, outcome) {
    const { held } = periodsOf(input)
    const steps: Step[] = held.map(({ period, points, expression, reason, basis }) => ({
      step: 1,
      label: `${input.part.title}·${period.title}`,
      expression,
      exact: points,
      maximum: maximumOf(input),
      ...(reason === undefined ? {} : { reason }),
      ...(basis === undefined ? {} : { basis }),
    }))
    if (held.length === 0) return steps
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: together(input, held).expression,
      exact: outcome.exact,
      maximum: maximumOf(input),
    })
    return steps
  },
}

function maximumOf({ part }: Input): Exact {
  return exactOf(part.max ?? '100')
}

function periodsOf(input: Input): { readonly held: readonly Held[]; readonly lacks: string[] } {
  const { part, subject } = input
  const lacks: string[] = []
  const held: Held[] = []
  for (const period of listed(input)) {
    const standing = standingFor(input, period)
    if (!standing) continue
    const { terms } = standing
    const rows = subject.observations.filter(
      (row) => row.part === part.id && (row.period === period.title || row.period === period.id),
    )
    const missing = rows.filter((row) => row.points.state === 'missing')
    for (const row of missing) lacks.push(`${part.title}·${period.title}·${row.indicator}`)
    const absent = Object.keys(terms.weights ?? {}).filter(
      (indicator) => !rows.some((row) => row.indicator === indicator),
    )
    for (const indicator of rows.length > 0 ? absent : []) lacks.push(`${part.title}·${period.title}·${indicator}`)
    const asNought = input.scheme.missing.policy === 'zero'
    const filed = rows.length > 0
    // where no indicator of a period applies, it was not held
    const applies = rows.some(({ points: { state } }) => state === 'present' || (state === 'missing' && asNought))
    const counted = applies ? rows.flatMap((row) => countedIn(input, terms, row) ?? []) : []
    if (counted.length > 0) {
      held.push({ period, ...pointsIn(terms, maximumOf(input), counted), ...standing.said })
      continue
    }
    if (!filed && terms.notFiled === 'missing') lacks.push(`${part.title}·${period.title}`)
    const nought = filed
      ? missing.length === 0 && terms.notHeld === 'zero'
      : terms.notFiled === 'zero' || (terms.notFiled === 'missing' && asNought)
    if (nought) held.push({ period, points: ZERO, expression: '0', ...standing.said })
  }
  return { held, lacks: lacks.sort() }
}

function together({ terms }: Input, held: readonly Held[]): { readonly exact: Exact; readonly expression: string } {
  const points = held.map((one) => one.points)
  const [first = ZERO] = points
  switch (terms.combine) {
    case 'mean': {
      const sum = points.reduce((so, value) => plus(so, value), ZERO)
      return { exact: over(sum, ratio(held.length)), expression: `${bracketed(added(points))} / ${held.length}` }
    }
    case 'weighted': {
      const weights = held.map(({ period }) => exactOf(period.weight ?? '1'))
      const all = weights.reduce((so, value) => plus(so, value), ZERO)
      if (isZero(all)) return { exact: ZERO, expression: '0' }
      const sum = points.reduce((so, value, index) => plus(so, times(weights[index] ?? ZERO, value)), ZERO)
      const products = points.map((value, index) => `${operand(weights[index] ?? ZERO)} × ${operand(value)}`)
      return { exact: over(sum, all), expression: `(${products.join(' + ')}) / ${operand(all)}` }
    }
    case 'sum':
      return { exact: points.reduce((so, value) => plus(so, value), ZERO), expression: added(points) }
    case 'last': {
      const last = points.at(-1) ?? first
      return { exact: last, expression: operand(last) }
    }
    case 'greatest': {
      const exact = points.reduce((so, value) => (compare(value, so) > 0 ? value : so), first)
      return { exact, expression: operand(exact) }
    }
  }
}
