import { isZero, over, times, Total, ZERO, type Exact } from '../numbers/index.ts'
import type { Basis } from '../scheme/basis.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Indicator, Observation } from '../tables/index.ts'
import { added, bracketed, operand } from './expression.ts'
import { pointsInstead } from './not-applicable.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'converted-sum'>

/** 折算: points earned ÷ points possible × the part's maximum, over the indicators that apply (domain B1). */
export const convertedSum: Rule<'converted-sum'> = {
  kind: 'converted-sum',
  score(input) {
    const rows = rowsOf(input)
    const full = maximumOf(input)
    const lacks = missingOf(input, rows)
    if (rows.length === 0) return { exact: ZERO, maximum: full, lacks }
    const { earned, possible } = amounts(input, rows)
    if (isZero(possible))
      return { exact: ZERO, maximum: full, lacks, ...(lacks.length === 0 ? { notApplicable: true } : {}) }
    return { exact: times(over(earned, possible), full), maximum: full, lacks }
  },
  explain(input) {
    const rows = inOrder(input, rowsOf(input))
    const listed = new Map(input.part.indicators.map((one) => [one.title, one.basis]))
    const steps: Step[] = rows.map((row) => indicatorStep(row, listed.get(row.indicator)))
    const { earned, possible } = amounts(input, rows)
    if (isZero(possible)) return steps
    const points = rows.flatMap((row) => countedPoints(input, row) ?? [])
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: `${bracketed(added(points))} / ${operand(possible)} × ${operand(maximumOf(input))}`,
      exact: times(over(earned, possible), maximumOf(input)),
      maximum: maximumOf(input),
    })
    return steps
  },
}

function rowsOf({ part, terms: { reads }, subject }: Input): Observation[] {
  const { id } = part
  return subject.observations.filter((row) => (reads ? reads.includes(row.part) : row.part === id))
}

function maximumOf({ part }: Input): Exact {
  return exactOf(part.max ?? '100')
}

/**
 * What a row counts for: a score as it is; a mark of not applicable by its reading, what is missing where that is nought.
 * Nothing for a row that is taken out of the maximum as well.
 */
function countedPoints(input: Input, row: Observation): Exact | undefined {
  switch (row.points.state) {
    case 'present':
      return row.points.value
    case 'not-applicable':
      return pointsInstead(input.terms.notApplicable, input, row)
    case 'missing':
      return input.scheme.missing.policy === 'zero' ? ZERO : undefined
  }
}

/** The indicators that apply to the subject and have no row. */
function withoutRow({ part, terms, indicators }: Input, rows: readonly Observation[]): Indicator[] {
  const reads = terms.reads ?? [part.id]
  const given = new Set(rows.map((row) => `${row.part}\0${row.indicator}`))
  return indicators.filter((one) => reads.includes(one.part) && !given.has(`${one.part}\0${one.indicator}`))
}

function amounts(input: Input, rows: readonly Observation[]): { earned: Exact; possible: Exact } {
  const earned = new Total()
  const possible = new Total()
  for (const row of rows) {
    const points = countedPoints(input, row)
    if (!points) continue
    earned.add(points)
    possible.add(row.maxPoints)
  }
  if (input.scheme.missing.policy === 'zero') for (const one of withoutRow(input, rows)) possible.add(one.maxPoints)
  return { earned: earned.value(), possible: possible.value() }
}

function missingOf(input: Input, rows: readonly Observation[]): string[] {
  const { part, terms, indicators } = input
  const reads = terms.reads ?? [part.id]
  const lacks: string[] = []
  for (const row of rows) if (row.points.state === 'missing') lacks.push(`${part.title}·${row.indicator}`)
  const isExpected = indicators.some((one) => reads.includes(one.part))
  if (!isExpected && rows.length === 0) return [part.title]
  for (const one of isExpected ? withoutRow(input, rows) : []) lacks.push(`${part.title}·${one.indicator}`)
  return lacks.length > 1 ? lacks.sort() : lacks
}

/** In the scheme's order, then by name: never in the order of rows. */
function inOrder({ part }: Input, rows: readonly Observation[]): Observation[] {
  const order = new Map(part.indicators.map((one, index) => [one.title, index]))
  const placed = rows.map((row) => ({ row, place: order.get(row.indicator) ?? order.size }))
  return placed.sort((a, b) => a.place - b.place || byName(a.row, b.row)).map(({ row }) => row)
}

function byName(a: Observation, b: Observation): number {
  if (a.indicator !== b.indicator) return a.indicator < b.indicator ? -1 : 1
  if (a.part !== b.part) return a.part < b.part ? -1 : 1
  const [left = '', right = ''] = [a.period, b.period]
  return left < right ? -1 : left > right ? 1 : 0
}

function indicatorStep(row: Observation, basis: Basis | undefined): Step {
  const value = row.points.state === 'present' ? row.points.value : ZERO
  const label =
    row.points.state === 'not-applicable'
      ? `${row.indicator}（不适用）`
      : row.points.state === 'missing'
        ? `${row.indicator}（缺）`
        : row.indicator
  return {
    step: 1,
    label,
    expression: operand(value),
    exact: value,
    maximum: row.maxPoints,
    ...(basis ? { basis } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.evidence ? { evidence: row.evidence } : {}),
    ...(row.scoredBy ? { scoredBy: row.scoredBy } : {}),
  }
}
