import * as z from 'zod'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { caseSchemaOf, casesIn } from './case-frame.ts'

const cell = z.union([z.number(), z.string(), z.null()])
const amount = z.union([z.number(), z.string()])
/** One unit's rows, as a case writes them. */
export const unitSchema = z.strictObject({
  group: z.string().optional(),
  status: z.string().optional(),
  /** 分管领导. */
  leaders: z.string().optional(),
  /** 评分: 得分项, 指标, 分值, 得分, 期间. */
  scores: z.array(z.tuple([z.string(), z.string(), amount, cell, z.string().nullable()])).default([]),
  /** 加减分: 规则, 核定分值, 发生日期. */
  events: z.array(z.union([z.tuple([z.string(), cell]), z.tuple([z.string(), cell, z.string()])])).default([]),
  /** 评议: 评议主体, 得分. */
  reviews: z.array(z.tuple([z.string(), cell])).default([]),
  /** 督查、核验扣分. */
  inspections: z.array(cell).default([]),
  /** 否决、诫勉、追责等事项, or with 影响期止. */
  vetoes: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])).default([]),
  /** 目标进展: 得分项, 目标, 分值, 上报, 核验, 等级. */
  goals: z.array(z.tuple([z.string(), z.string(), amount, cell, cell, z.string().nullable()])).default([]),
  /** 历年: 年度, 名次, 同组单位数, 等次. */
  history: z.array(z.tuple([z.int(), z.int(), z.int(), z.string()])).default([]),
})
const caseSchema = caseSchemaOf({
  /** The group of units that name none. */
  group: z.string(),
  units: z.record(z.string(), unitSchema),
})
/** A worked example of units: its rows, and what each reading makes of them. */
export type UnitsCase = z.infer<typeof caseSchema>

/** The cases of units in one YAML file. */
export function readUnitsCases(path: string): UnitsCase[] {
  return casesIn(path, caseSchema)
}

/** The rows a clerk would have typed for a case's units. */
export function rowsOfUnits(
  one: Pick<UnitsCase, 'group' | 'units'>,
  rulings: Readonly<Record<string, string>> = {},
): TableRows[] {
  const units = Object.entries(one.units)
  const each = (rows: (unit: UnitsCase['units'][string]) => readonly (readonly Cell[])[]): Cell[][] =>
    units.flatMap(([name, unit]) => rows(unit).map((row) => [name, ...row]))
  return [
    {
      table: 'roster',
      columns: ['name', 'group', 'order', 'status', 'responsibleLeader'],
      rows: units.map(([name, { group, status, leaders }], index) => [
        name,
        group ?? one.group,
        index + 1,
        status ?? null,
        leaders ?? null,
      ]),
    },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
      rows: each((unit) => unit.scores),
    },
    {
      table: 'events',
      columns: ['subject', 'rule', 'verified', 'matter', 'document', 'date'],
      rows: each((unit) =>
        unit.events.map(([rule, points, date], index) => [
          rule,
          points,
          `${rule}${index + 1}`,
          '示例文号',
          date ?? null,
        ]),
      ),
    },
    { table: 'ballots', columns: ['subject', 'evaluatorClass', 'score'], rows: each((unit) => unit.reviews) },
    {
      table: 'inspections',
      columns: ['subject', 'deduction', 'reason'],
      rows: each((unit) => unit.inspections.map((points, index) => [points, `督查问题${index + 1}`])),
    },
    {
      table: 'vetoes',
      columns: ['subject', 'matter', 'until', 'body', 'document'],
      rows: each((unit) =>
        unit.vetoes.map((one) => [...(typeof one === 'string' ? [one, null] : one), '示例部门', '示例文号']),
      ),
    },
    {
      table: 'goals',
      columns: ['subject', 'part', 'goal', 'maxPoints', 'reported', 'verified', 'rating'],
      rows: each((unit) => unit.goals),
    },
    {
      table: 'history',
      columns: ['subject', 'year', 'rank', 'size', 'grade'],
      rows: each((unit) => unit.history),
    },
    {
      table: 'rulings',
      columns: ['subject', 'opinion', 'matter', 'body', 'document', 'date'],
      rows: Object.entries(rulings).map(([name, opinion]) => [
        name,
        opinion,
        '并列处理意见',
        '示例领导小组',
        '示例纪要',
        '2012-12-20',
      ]),
    },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
    },
  ]
}
