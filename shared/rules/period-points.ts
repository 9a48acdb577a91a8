import { firstDayOf } from '../dates/periods.ts'
import { compare, isZero, over, plus, times, ZERO, type Exact } from '../numbers/index.ts'
import type { Basis } from '../scheme/basis.ts'
import { exactOf, schemeName, type Score } from '../scheme/schema.ts'
import type { Observation } from '../tables/index.ts'
import { added, bracketed, operand } from './expression.ts'
import { pointsInstead } from './not-applicable.ts'
import type { RuleInput } from './rule.ts'

type Input = RuleInput<'over-periods'>
type Terms = Score<'over-periods'>
type Period = Terms['periods'][number]

/** The periods of a part; of one scored at any time (随时) those its rows name, in their order. */
export function listed({ part, terms, subject }: Input): readonly Period[] {
  if (terms.every !== 'running') return terms.periods
  const named = subject.observations.flatMap((row) => (row.part === part.id && row.period ? [row.period] : []))
  return [...new Set(named)].sort().map((period) => ({ id: period, title: period }))
}

/** The terms a period is scored by: those of the version in force on its first day; none where it had no such part. */
export function standingFor(
  { inForce, terms, scheme }: Input,
  period: Period,
): { readonly terms: Terms; readonly said: { readonly reason?: string; readonly basis?: Basis } } | undefined {
  if (!inForce) return { terms, said: {} }
  const day = period.from ?? firstDayOf(period.title, scheme.period.from, scheme.period.until)
  if (day === undefined) return { terms, said: {} }
  const { part, scheme: then } = inForce(day)
  if (part?.score.by !== 'over-periods') return undefined
  return { terms: part.score, said: { reason: schemeName(then), basis: part.basis } }
}

/** An indicator with what it counts for in a period. */
export interface Counted extends Pick<Observation, 'indicator' | 'maxPoints'> {
  readonly points: Exact
}

/** What a row counts for: its score, nought where what is missing is that, what stands for it where it does not apply. */
export function countedIn(input: Input, terms: Terms, row: Observation): Counted | undefined {
  const { indicator, maxPoints } = row
  const points = pointsOf(input, terms, row)
  return points && { indicator, maxPoints, points }
}

function pointsOf(input: Input, terms: Terms, row: Observation): Exact | undefined {
  switch (row.points.state) {
    case 'present':
      return row.points.value
    case 'not-applicable':
      return pointsInstead(terms.notApplicable, input, row)
    case 'missing':
      return input.scheme.missing.policy === 'zero' ? ZERO : undefined
  }
}

/**
 * 折算: points earned ÷ points possible × the part's maximum; with weights Σ weight × points ÷ maximum over those
 * that have both.
 */
export function pointsIn(
  terms: Terms,
  full: Exact,
  rows: readonly Counted[],
): { readonly points: Exact; readonly expression: string } {
  const sorted = [...rows].sort((a, b) => (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0))
  return terms.weights ? weighted(terms.weights, full, sorted) : converted(full, sorted)
}

function total(values: readonly Exact[]): Exact {
  return values.reduce((so, value) => plus(so, value), ZERO)
}

function converted(full: Exact, rows: readonly Counted[]): { readonly points: Exact; readonly expression: string } {
  const points = rows.map((row) => row.points)
  const possible = total(rows.map((row) => row.maxPoints))
  if (isZero(possible)) return { points: ZERO, expression: '0' }
  if (compare(possible, full) === 0) return { points: total(points), expression: added(points) }
  return {
    points: times(over(total(points), possible), full),
    expression: `${bracketed(added(points))} / ${operand(possible)} × ${operand(full)}`,
  }
}

function weighted(
  weights: NonNullable<Terms['weights']>,
  full: Exact,
  rows: readonly Counted[],
): { readonly points: Exact; readonly expression: string } {
  const weighed = rows.flatMap((row) => {
    const weight = weights[row.indicator]
    return weight === undefined || isZero(row.maxPoints) ? [] : [{ row, weight: exactOf(weight) }]
  })
  const all = total(weighed.map((one) => one.weight))
  if (isZero(all)) return { points: ZERO, expression: '0' }
  const sum = total(weighed.map(({ row, weight }) => times(weight, over(row.points, row.maxPoints))))
  const products = weighed.map(
    ({ row, weight }) => `${operand(weight)} × ${operand(row.points)} / ${operand(row.maxPoints)}`,
  )
  return {
    points: times(over(sum, all), full),
    expression: `(${products.join(' + ')}) / ${operand(all)} × ${operand(full)}`,
  }
}
