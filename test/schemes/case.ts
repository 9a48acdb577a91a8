import * as z from 'zod'
import { over, parseDecimal, ratio, times, toExactText } from '#shared/numbers/index.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { casesIn, headShape } from './case-frame.ts'

const amount = z.union([z.number(), z.string()])
const unitSchema = z.strictObject({
  /** Points of the part's own maximum, or its indicators as title → [points, maximum]. */
  functional: z.union([amount, z.record(z.string(), z.tuple([amount, z.number()]))]),
  common: amount,
  public: amount.optional(),
  leader: amount.optional(),
  /** [市核定分值, 倍数] of each item. */
  bonus: z.array(z.tuple([amount, amount])).default([]),
  penalties: z.int().default(0),
  inspection: amount.optional(),
  vetoes: z.int().default(0),
})
const figures = z.record(z.string(), z.record(z.string(), z.string()))
const expectSchema = z.strictObject({
  seats: z.array(z.int()).optional(),
  available: z.array(z.int()).optional(),
  measured: z.array(z.string()).optional(),
  belowThreshold: z.array(z.string()).optional(),
  counts: z.record(z.string(), z.int()).optional(),
  undecided: z
    .array(z.strictObject({ units: z.array(z.string()), grades: z.array(z.string()), seatsInBetter: z.int() }))
    .optional(),
  units: z
    .record(
      z.string(),
      z.strictObject({
        exact: z.string(),
        published: z.string(),
        rank: z.int(),
        position: z.int().nullable(),
        before: z.string().nullable(),
        grade: z.string().nullable(),
      }),
    )
    .optional(),
  totals: z.record(z.string(), z.string()).optional(),
  exact: figures.optional(),
  published: figures.optional(),
  incomplete: z.array(z.string()).optional(),
  provisional: z.record(z.string(), z.string()).optional(),
  lacks: z.record(z.string(), z.array(z.string())).optional(),
  states: z.record(z.string(), z.string()).optional(),
})
const variantSchema = z.strictObject({
  ...headShape,
  expect: expectSchema,
})
const caseSchema = z.strictObject({
  ...headShape,
  basis: z.string(),
  group: z.string(),
  units: z.record(z.string(), unitSchema),
  /** Exact points of parts, the same in every variant that does not say otherwise. */
  parts: figures.default({}),
  variants: z.array(variantSchema).min(1),
})

/** A worked example: a claim in Chinese, its inputs, and what each reading makes of them. */
export type SchemeCase = z.infer<typeof caseSchema>
/** What a case expects. */
export type Expectation = z.infer<typeof expectSchema>

/** The cases in one YAML file. */
export function readCases(path: string): SchemeCase[] {
  return casesIn(path, caseSchema)
}

/** The rows a clerk would have typed for a case's units. */
export function rowsOf(one: SchemeCase): TableRows[] {
  const units = Object.entries(one.units)
  const observations: Cell[][] = []
  const ballots: Cell[][] = []
  const events: Cell[][] = []
  const inspections: Cell[][] = []
  const vetoes: Cell[][] = []
  for (const [name, unit] of units) {
    const functional: Record<string, readonly [number | string, number]> =
      typeof unit.functional === 'object' ? unit.functional : { 职能指标: [unit.functional, 600] }
    for (const [indicator, [points, maximum]] of Object.entries(functional))
      observations.push([name, '职能指标', indicator, maximum, points])
    observations.push([name, '共性指标', '共性指标', 100, unit.common])
    if (unit.public !== undefined) ballots.push(...reviews(name, ['基层干部职工', '服务对象'], unit.public, '200'))
    if (unit.leader !== undefined) ballots.push(...reviews(name, ['区领导', '镇领导'], unit.leader, '100'))
    unit.bonus.forEach(([points, multiplier], index) =>
      events.push([name, `加分事项${index + 1}`, '表彰奖励', points, multiplier, '示例文号']),
    )
    for (let count = 0; count < unit.penalties; count++)
      events.push([name, `通报批评${count + 1}`, '通报批评', null, null, '示例文号'])
    if (unit.inspection !== undefined) inspections.push([name, '台账不全', unit.inspection])
    for (let count = 0; count < unit.vetoes; count++)
      vetoes.push([name, `否决事项${count + 1}`, '示例部门', '示例文号'])
  }
  return [
    {
      table: 'roster',
      columns: ['name', 'group', 'order'],
      rows: units.map(([name], index) => [name, one.group, index + 1]),
    },
    { table: 'observations', columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'], rows: observations },
    { table: 'ballots', columns: ['subject', 'evaluatorClass', 'score'], rows: ballots },
    { table: 'events', columns: ['subject', 'matter', 'rule', 'verified', 'multiplier', 'document'], rows: events },
    { table: 'inspections', columns: ['subject', 'reason', 'deduction'], rows: inspections },
    { table: 'vetoes', columns: ['subject', 'matter', 'body', 'document'], rows: vetoes },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
    },
  ]
}

/** The same mean for every class, so that the part comes to just these points. */
function reviews(name: string, classes: readonly string[], points: number | string, maximum: string): Cell[][] {
  const [value, full] = [parseDecimal(points), parseDecimal(maximum)]
  if (!value || !full) throw new Error(`${points} is no number`)
  const outOf100 = toExactText(over(times(value, ratio(100)), full))
  return classes.map((one) => [name, one, outOf100])
}
