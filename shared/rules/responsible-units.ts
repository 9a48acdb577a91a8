import { finding } from '../findings.ts'
import { over, plus, ratio, times, ZERO, isZero, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import { added, bracketed, operand } from './expression.ts'
import type { Rule, RuleInput, Step, UnitReached } from './rule.ts'

type Input = RuleInput<'responsible-units'>

/** 按分管单位计分: the mean of what the units a leader is responsible for came to as published, or weighted by their groups. */
export const responsibleUnits: Rule<'responsible-units'> = {
  kind: 'responsible-units',
  score(input) {
    const units = input.units(input.terms.from)
    const maximum = input.part.max === undefined ? {} : { maximum: exactOf(input.part.max) }
    if (units.length === 0) {
      const subject = input.subject.subject.name
      input.report(finding('error', { code: 'leader-without-units', subject }, [{ kind: 'subject', subject }]))
      return { exact: ZERO, lacks: [input.part.title], ...maximum }
    }
    const lacks = units.filter((one) => !one.points).map((one) => `${input.part.title}·${one.name}`)
    return { exact: together(input, units).exact, lacks, ...maximum }
  },
  explain(input, outcome) {
    const units = input.units(input.terms.from)
    const steps: Step[] = units.flatMap(({ name, points }) =>
      points ? [{ step: 1, label: name, expression: operand(points), exact: points }] : [],
    )
    if (steps.length === 0) return []
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: together(input, units).expression,
      exact: outcome.exact,
      ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
    })
    return steps
  },
}

function together(
  { terms }: Input,
  units: readonly UnitReached[],
): { readonly exact: Exact; readonly expression: string } {
  const reached = units.flatMap(({ points, group }) => (points ? [{ points, weight: weightOf(terms, group) }] : []))
  const points = reached.map((one) => one.points)
  if (points.length === 0) return { exact: ZERO, expression: '0' }
  if (terms.combine === 'mean')
    return {
      exact: over(total(points), ratio(points.length)),
      expression: `${bracketed(added(points))} / ${points.length}`,
    }
  const weights = total(reached.map((one) => one.weight))
  if (isZero(weights)) return { exact: ZERO, expression: '0' }
  const products = reached.map((one) => `${operand(one.weight)} × ${operand(one.points)}`)
  return {
    exact: over(total(reached.map((one) => times(one.weight, one.points))), weights),
    expression: `(${products.join(' + ')}) / ${operand(weights)}`,
  }
}

function weightOf(terms: Input['terms'], group: string): Exact {
  return exactOf(terms.weights?.[group] ?? '1')
}

function total(values: readonly Exact[]): Exact {
  return values.reduce((so, value) => plus(so, value), ZERO)
}
