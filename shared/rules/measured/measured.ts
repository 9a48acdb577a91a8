import type { SubjectRows } from '../../engine/inputs.ts'
import { isZero, minus, over, plus, sum, times, type Exact } from '../../numbers/index.ts'
import { exactOf } from '../../scheme/terms.ts'
import type { Measure } from '../../tables/index.ts'
import { added, bracketed, operand } from '../expression.ts'
import type { Rule, RuleInput, Step } from '../rule.ts'
import { nominalOf } from './nominal.ts'
import { pointsOf, type MeasuredPoints } from './points-of.ts'

type Input = RuleInput<'measured'>
type Indicator = Input['terms']['indicators'][number]

/** 指标实绩计分: each indicator's points by its method, added up (domain B2–B8); where some do not apply, the others are brought to the whole. */
export const measured: Rule<'measured'> = {
  kind: 'measured',
  score(input) {
    const maximum = input.part.max === undefined ? {} : { maximum: exactOf(input.part.max) }
    const lacks: string[] = []
    const points: Exact[] = []
    const left: Indicator[] = []
    for (const indicator of input.terms.indicators) {
      const row = rowOf(input.part, input.subject, indicator)
      if (row?.actual.state === 'not-applicable') {
        left.push(indicator)
        continue
      }
      const found = measuredPoints(input, indicator, row)
      if (found) points.push(found.points)
      else lacks.push(`${input.part.title}·${indicator.title}`)
    }
    const { indicators, notApplicable = 'renormalise' } = input.terms
    const isNone = notApplicable === 'renormalise' && left.length === indicators.length
    const none = isNone ? { notApplicable: true as const } : {}
    return { exact: whole(input, points, left).exact, ...maximum, lacks, ...none }
  },
  explain(input, outcome) {
    const found = input.terms.indicators.flatMap((indicator) => {
      const row = rowOf(input.part, input.subject, indicator)
      const points = measuredPoints(input, indicator, row)
      return points ? [{ indicator, points, source: row?.source ?? '' }] : []
    })
    const steps: Step[] = found.map(({ indicator, points, source }) => ({
      step: 1,
      label: indicator.title,
      basis: indicator.basis,
      expression: points.expression,
      exact: points.points,
      ...(source === '' ? {} : { evidence: source }),
    }))
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: whole(
        input,
        found.map(({ points }) => points.points),
        input.terms.indicators.filter(
          (one) => rowOf(input.part, input.subject, one)?.actual.state === 'not-applicable',
        ),
      ).expression,
      exact: outcome.exact,
      ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
    })
    return steps
  },
}

/** The points with what stands for the indicators that do not apply: brought to the whole, their full marks, or nothing. */
function whole(
  { terms }: Input,
  points: readonly Exact[],
  left: readonly Indicator[],
): { readonly exact: Exact; readonly expression: string } {
  const earned = sum(points)
  const out = sum(left.map(({ method }) => nominalOf(method)))
  if (terms.notApplicable === 'zero' || isZero(out)) return { exact: earned, expression: added(points) }
  if (terms.notApplicable === 'full') return { exact: plus(earned, out), expression: added([...points, out]) }
  const all = sum(terms.indicators.map(({ method }) => nominalOf(method)))
  const possible = minus(all, out)
  if (isZero(possible)) return { exact: earned, expression: added(points) }
  return {
    exact: times(over(earned, possible), all),
    expression: `${bracketed(added(points))} / ${operand(possible)} × ${operand(all)}`,
  }
}

function rowOf(part: Input['part'], { measures }: SubjectRows, indicator: Indicator): Measure | undefined {
  let rows = rowsByIndicator.get(measures)
  if (!rows) {
    rows = new Map(measures.map((row) => [`${row.part}\0${row.indicator}`, row]))
    rowsByIndicator.set(measures, rows)
  }
  return rows.get(`${part.id}\0${indicator.title}`)
}

/** Rows by part and indicator, so that thousands of indicators are not searched through for each of them. */
const rowsByIndicator = new WeakMap<readonly Measure[], ReadonlyMap<string, Measure>>()

function measuredPoints(input: Input, indicator: Indicator, row: Measure | undefined): MeasuredPoints | undefined {
  if (row?.actual.state !== 'present') return undefined
  return pointsOf(indicator.method, {
    actual: row.actual.value,
    target: row.target,
    group: valuesOfGroup(input, indicator),
  })
}

/** What was measured of everyone in the subject's group, itself among them; gathered once for a group. */
function valuesOfGroup({ part, peers }: Input, indicator: Indicator): readonly Exact[] {
  const gathered = valuesByGroup.get(peers) ?? new Map<string, readonly Exact[]>()
  valuesByGroup.set(peers, gathered)
  const key = `${part.id}\0${indicator.title}`
  const known = gathered.get(key)
  if (known) return known
  const values = peers.flatMap((subject) => {
    const row = rowOf(part, subject, indicator)
    return row?.actual.state === 'present' ? [row.actual.value] : []
  })
  gathered.set(key, values)
  return values
}

const valuesByGroup = new WeakMap<readonly SubjectRows[], Map<string, readonly Exact[]>>()
