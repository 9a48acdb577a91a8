import { isZero, ONE, over, plus, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Observation } from '../tables/index.ts'
import { operand } from './expression.ts'
import { pointsInstead } from './not-applicable.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'weighted-indicators'>

/** An indicator that has a score and a weight for the subject's group. */
interface Weighed extends Pick<Observation, 'indicator' | 'maxPoints' | 'reason' | 'evidence' | 'scoredBy'> {
  readonly points: Exact
  readonly weight: Exact
}

/** 加权指标: Σ weight × score ÷ maximum ÷ Σ weight × the part's maximum (domain B1); what does not apply carries no weight, or counts by its reading. */
export const weightedIndicators: Rule<'weighted-indicators'> = {
  kind: 'weighted-indicators',
  score(input) {
    const maximum = maximumOf(input)
    const weighed = weighedOf(input)
    const weights = sumOf(weighed.map((one) => one.weight))
    if (isZero(weights)) {
      const lacks = lacksOf(input)
      return { exact: ZERO, maximum, lacks, ...(lacks.length === 0 ? { notApplicable: true } : {}) }
    }
    const sum = sumOf(weighed.map(({ maxPoints, points, weight }) => times(weight, over(points, maxPoints))))
    return { exact: times(over(sum, weights), maximum), maximum, lacks: lacksOf(input) }
  },
  explain(input, outcome) {
    const weighed = weighedOf(input)
    const steps: Step[] = weighed.map(({ points, ...row }) => ({
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
      ({ maxPoints, points, weight }) => `${operand(weight)} × ${operand(points)} / ${operand(maxPoints)}`,
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
  const weight = Object.hasOwn(terms.weights, indicator) ? terms.weights[indicator] : undefined
  const text = typeof weight === 'object' ? weight[subject.subject.group] : weight
  return text === undefined ? undefined : exactOf(text)
}

/** In the order the scheme gives the weights; what is missing carries its weight only where it counts as nought. */
function weighedOf(input: Input): Weighed[] {
  const rows = rowsOf(input)
  return Object.keys(input.terms.weights).flatMap((indicator): Weighed[] => {
    const weight = weightOf(input, indicator)
    if (!weight) return []
    const row = rows.get(indicator)
    if (row?.points.state === 'present' && !isZero(row.maxPoints)) return [{ ...row, points: row.points.value, weight }]
    const instead =
      row?.points.state === 'not-applicable' ? pointsInstead(input.terms.notApplicable, input, row) : undefined
    if (row && instead && !isZero(row.maxPoints)) return [{ ...row, points: instead, weight }]
    const missing = !row || row.points.state === 'missing' || isZero(row.maxPoints)
    const blank = { indicator, maxPoints: ONE, reason: '', evidence: '', scoredBy: '' }
    return missing && input.scheme.missing.policy === 'zero' ? [{ ...blank, points: ZERO, weight }] : []
  })
}

function rowsOf({ part, subject }: Input): ReadonlyMap<string, Observation> {
  return new Map(subject.observations.filter((row) => row.part === part.id).map((row) => [row.indicator, row]))
}

function lacksOf(input: Input): string[] {
  const rows = rowsOf(input)
  const missing = Object.keys(input.terms.weights).filter((indicator) => {
    const weight = weightOf(input, indicator)
    const row = rows.get(indicator)
    const scored = row && row.points.state !== 'missing' && !(row.points.state === 'present' && isZero(row.maxPoints))
    return weight !== undefined && !isZero(weight) && !scored
  })
  const unweighted = [...rows.keys()].filter((indicator) => weightOf(input, indicator) === undefined)
  return [...missing, ...unweighted.map((indicator) => `${indicator}（没有权重）`)]
    .map((what) => `${input.part.title}·${what}`)
    .sort()
}

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((so, value) => plus(so, value), ZERO)
}
