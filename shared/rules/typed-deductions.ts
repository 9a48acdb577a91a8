import { sum, ZERO, type Exact } from '../numbers/index.ts'
import type { Inspection } from '../tables/index.ts'
import { added, operand } from './expression.ts'
import type { Rule, Step } from './rule.ts'
import { unconfirmed } from './unconfirmed.ts'

/** 察访核验扣分: Σ deductions typed by the inspection team, each with what was found. */
export const typedDeductions: Rule<'typed-deductions'> = {
  kind: 'typed-deductions',
  score(input) {
    const lacks = input.subject.inspections
      .filter((row) => row.points.state === 'missing')
      .map((row) => `${input.part.title}·${row.goal || row.reason}`)
    if (!input.confirmed.has(input.terms.table) && input.scheme.confirm.includes(input.terms.table))
      lacks.push(unconfirmed(input.part.title))
    return { exact: sum(pointsOf(input.subject.inspections)), lacks: lacks.sort() }
  },
  explain(input, outcome) {
    const rows = [...input.subject.inspections].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
    if (rows.length === 0) return []
    const steps: Step[] = rows.map((row) => {
      const value = row.points.state === 'present' ? row.points.value : ZERO
      return {
        step: input.part.step,
        label: row.goal || input.part.title,
        expression: operand(value),
        exact: value,
        ...(row.reason ? { reason: row.reason } : {}),
        ...(row.inspector ? { scoredBy: row.inspector } : {}),
      }
    })
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: added(pointsOf(rows)),
      exact: outcome.exact,
    })
    return steps
  },
}

function pointsOf(rows: readonly Inspection[]): Exact[] {
  return rows.flatMap((row) => (row.points.state === 'present' ? [row.points.value] : []))
}

function keyOf(row: Inspection): string {
  return `${row.goal}\0${row.reason}\0${row.inspector}\0${row.points.state === 'present' ? operand(row.points.value) : ''}`
}
