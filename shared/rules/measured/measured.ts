import type { SubjectRows } from '../../engine/inputs.ts'
import { sum, type Exact } from '../../numbers/index.ts'
import { exactOf } from '../../scheme/terms.ts'
import type { Measure } from '../../tables/index.ts'
import { added } from '../expression.ts'
import type { Rule, RuleInput, Step } from '../rule.ts'
import { pointsOf, type MeasuredPoints } from './points-of.ts'

type Input = RuleInput<'measured'>
type Indicator = Input['terms']['indicators'][number]

/** 指标实绩计分: each indicator's points by its method, added up (domain B2–B8); what does not apply is left out. */
export const measured: Rule<'measured'> = {
  kind: 'measured',
  score(input) {
    const maximum = input.part.max === undefined ? {} : { maximum: exactOf(input.part.max) }
    const lacks: string[] = []
    const points: Exact[] = []
    for (const indicator of input.terms.indicators) {
      const row = rowOf(input.part, input.subject, indicator)
      if (row?.actual.state === 'not-applicable') continue
      const found = measuredPoints(input, indicator, row)
      if (found) points.push(found.points)
      else lacks.push(`${input.part.title}·${indicator.title}`)
    }
    return { exact: sum(points), ...maximum, lacks }
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
      expression: added(found.map(({ points }) => points.points)),
      exact: outcome.exact,
      ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
    })
    return steps
  },
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
