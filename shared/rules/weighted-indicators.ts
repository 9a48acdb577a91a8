import { isZero, over, plus, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Observation } from '../tables/index.ts'
import { operand } from './expression.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'weighted-indicators'>

/** An indicator that has a score and a weight for the subject's group. */
interface Weighed {
  readonly row: Observation
  readonly points: Exact
  readonly weight: Exact
}

/** 加权指标: Σ weight × score ÷ maximum ÷ Σ weight × the part's maximum (domain B1); what does not apply carries no weight. */
export const weightedIndicators: Rule<'weighted-indicators'> = {
  kind: 'weighted-indicators',
  score(input) {
    const maximum = maximumOf(input)
    const weighed = weighedOf(input)
    const weights = sumOf(weighed.map((one) => one.weight))
    if (isZero(weights)) return { exact: ZERO, maximum, lacks: lacksOf(input) }
    const sum = sumOf(weighed.map(({ row, points, weight }) => times(weight, over(points, row.maxPoints))))
    return { exact: times(over(sum, weights), maximum), maximum, lacks: lacksOf(input) }
  },
  explain(input, outcome) {
    const weighed = weighedOf(input)
    const steps: Step[] = weighed.map(({ row, points }) => ({
      step: 1,
      label: row.indicator,
      expression: operand(points),
      exact: points,
      maximum: row.maxPoints,
      ...(row.reason ? { reason: row.reason } : {}),
      ...(row.evidence ? { evidence: row.evidence } : {}),
      ...(row.scoredBy ? { scoredBy: row.scoredBy } : {}),
    }))
    if (weighed.length === 0) return steps
    const products = weighed.map(
      ({ row, points, weight }) => `${operand(weight)} × ${operand(points)} / ${operand(row.maxPoints)}`,
    )
    const weights = sumOf(weighed.map((one) => one.weight))
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: `(${products.join(' + ')}) / ${operand(weights)} × ${operand(maximumOf(input))}`,
      exact: outcome.exact,
      maximum: maximumOf(input),
    })
    return steps
  },
}

function maximumOf({ part }: Input): Exact {
  return exactOf(part.max ?? '100')
}

/** The weight of an indicator for the subject's group; nothing where it has none. */
function weightOf({ terms, subject }: Input, indicator: string): Exact | undefined {
  const weight = terms.weights[indicator]
  const text = typeof weight === 'object' ? weight[subject.subject.group] : weight
  return text === undefined ? undefined : exactOf(text)
}

/** In the order the scheme gives the weights. */
function weighedOf(input: Input): Weighed[] {
  return Object.keys(input.terms.weights).flatMap((indicator): Weighed[] => {
    const weight = weightOf(input, indicator)
    const row = rowsOf(input).find((one) => one.indicator === indicator)
    if (!weight || row?.points.state !== 'present' || isZero(row.maxPoints)) return []
    return [{ row, points: row.points.value, weight }]
  })
}

function rowsOf({ part, subject }: Input): Observation[] {
  return subject.observations.filter((row) => row.part === part.id)
}

function lacksOf(input: Input): string[] {
  const rows = rowsOf(input)
  const missing = Object.keys(input.terms.weights).filter((indicator) => {
    const weight = weightOf(input, indicator)
    const row = rows.find((one) => one.indicator === indicator)
    return weight !== undefined && !isZero(weight) && (!row || row.points.state === 'missing')
  })
  const unweighted = rows.filter((row) => weightOf(input, row.indicator) === undefined)
  return [...missing, ...unweighted.map((row) => `${row.indicator}(没有权重)`)]
    .map((what) => `${input.part.title}·${what}`)
    .sort()
}

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((so, value) => plus(so, value), ZERO)
}
