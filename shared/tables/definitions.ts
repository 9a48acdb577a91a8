import type { TableDefinition } from './column.ts'
import { EVENTS, INSPECTIONS, VETOES } from './ledger-tables.ts'
import { LESSONS, RESULTS, SUCCESSION } from './outside-tables.ts'
import { PERSONS, VOTES } from './person-tables.ts'
import { NOTE, SERIAL, SUBJECT } from './recurring-columns.ts'
import { GOALS, HISTORY, MEASURES } from './year-tables.ts'

/** The names of all tables that can be input. */
export const TABLE_NAMES = [
  'roster',
  'persons',
  'indicators',
  'observations',
  'ballots',
  'votes',
  'goals',
  'measures',
  'events',
  'inspections',
  'vetoes',
  'lessons',
  'rulings',
  'results',
  'history',
  'succession',
  'confirmations',
] as const

/** The name of an input table. */
export type TableName = (typeof TABLE_NAMES)[number]

const ROSTER: TableDefinition<'roster'> = {
  name: 'roster',
  sheet: '单位名册',
  columns: [
    SERIAL,
    { key: 'code', heading: '单位代码', aliases: ['编号', '代码'], kind: 'text', identifying: true, width: 10 },
    {
      key: 'name',
      heading: '单位全称',
      aliases: ['单位名称', '单位', '姓名'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 24,
    },
    { key: 'shortName', heading: '简称', kind: 'text', width: 14 },
    {
      key: 'group',
      heading: '考核组',
      aliases: ['类别', '组别', '考核类别'],
      kind: 'text',
      identifying: true,
      width: 30,
    },
    { key: 'order', heading: '列序', aliases: ['组内排序', '排序'], kind: 'number', width: 6 },
    { key: 'responsibleLeader', heading: '分管领导', kind: 'text', width: 12 },
    { key: 'head', heading: '主要负责人', kind: 'text', width: 12 },
    { key: 'status', heading: '状态', aliases: ['参加情况'], kind: 'text', width: 14 },
    NOTE,
  ],
}

const INDICATORS: TableDefinition<'indicators'> = {
  name: 'indicators',
  sheet: '指标',
  columns: [
    SERIAL,
    { key: 'part', heading: '得分项', aliases: ['一级指标', '类型'], kind: 'text', required: true, width: 12 },
    {
      key: 'indicator',
      heading: '指标',
      aliases: ['指标内容', '二级指标', '指标名称'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 36,
    },
    { key: 'maxPoints', heading: '分值', aliases: ['满分'], kind: 'number', required: true, width: 8 },
    {
      key: 'method',
      heading: '评分标准',
      aliases: ['计分方法', '指标要求'],
      kind: 'text',
      identifying: true,
      width: 48,
    },
    { key: 'scoredBy', heading: '评分单位', kind: 'text', width: 16 },
    { key: 'appliesTo', heading: '适用单位', aliases: ['适用类别', '适用单位/类别'], kind: 'text', width: 16 },
    NOTE,
  ],
}

const OBSERVATIONS: TableDefinition<'observations'> = {
  name: 'observations',
  sheet: '评分',
  columns: [
    SERIAL,
    { ...SUBJECT, identifying: true },
    { key: 'part', heading: '得分项', aliases: ['一级指标', '类型'], kind: 'text', width: 12 },
    {
      key: 'indicator',
      heading: '指标',
      aliases: ['指标内容', '指标名称', '考核指标'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 34,
    },
    { key: 'maxPoints', heading: '分值', aliases: ['满分'], kind: 'number', width: 8 },
    { key: 'selfScore', heading: '自评得分', aliases: ['自评分'], kind: 'number', width: 10 },
    {
      key: 'score',
      heading: '考核得分',
      aliases: ['得分', '核定得分', '评分'],
      kind: 'points',
      identifying: true,
      width: 10,
    },
    { key: 'reason', heading: '扣分理由', aliases: ['事由', '理由', '扣分原因'], kind: 'text', width: 30 },
    { key: 'evidence', heading: '证明材料', aliases: ['依据', '佐证材料'], kind: 'text', width: 24 },
    { key: 'scoredBy', heading: '评分单位', kind: 'text', width: 16 },
    { key: 'scorer', heading: '评分人', kind: 'text', width: 10 },
    { key: 'date', heading: '评分日期', aliases: ['日期'], kind: 'date', width: 12 },
    { key: 'period', heading: '考核期间', aliases: ['期间', '季度'], kind: 'text', width: 10 },
  ],
  notWith: ['评分标准'],
}

const BALLOTS: TableDefinition<'ballots'> = {
  name: 'ballots',
  sheet: '公众评议',
  columns: [
    SERIAL,
    { ...SUBJECT, identifying: true },
    {
      key: 'evaluatorClass',
      heading: '评议主体',
      aliases: ['评价主体', '测评类别', '评议类别'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 16,
    },
    { key: 'option', heading: '评议档次', kind: 'text', width: 12 },
    { key: 'count', heading: '票数', aliases: ['有效票'], kind: 'whole', width: 8 },
    { key: 'score', heading: '得分(百分制)', aliases: ['得分', '平均分', '百分制得分'], kind: 'points', width: 14 },
    NOTE,
  ],
  notWith: ['票号'],
}

const RULINGS: TableDefinition<'rulings'> = {
  name: 'rulings',
  sheet: '裁定',
  columns: [
    SERIAL,
    { key: 'group', heading: '组别', aliases: ['考核组'], kind: 'text', width: 30 },
    { ...SUBJECT, identifying: true },
    { key: 'matter', heading: '事项', kind: 'text', identifying: true, required: true, width: 16 },
    {
      key: 'opinion',
      heading: '意见',
      aliases: ['处理意见'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 12,
    },
    { key: 'body', heading: '决定机构', kind: 'text', identifying: true, width: 22 },
    { key: 'document', heading: '纪要文号', kind: 'text', width: 26 },
    { key: 'date', heading: '日期', kind: 'date', width: 12 },
    { key: 'reason', heading: '理由', aliases: ['事由'], kind: 'text', width: 30 },
  ],
}

const CONFIRMATIONS: TableDefinition<'confirmations'> = {
  name: 'confirmations',
  sheet: '说明',
  columns: [
    { key: 'sheet', heading: '数据表', kind: 'text', identifying: true, required: true, width: 14 },
    { key: 'confirmed', heading: '本表已核对', kind: 'yes-no', identifying: true, width: 12 },
    { key: 'confirmedBy', heading: '核对人', kind: 'text', width: 12 },
    { key: 'date', heading: '核对日期', kind: 'date', width: 12 },
  ],
}

/** Every table's definition, in the order of the workbook's sheets. */
export const TABLES: readonly TableDefinition<TableName>[] = [
  ROSTER,
  PERSONS,
  INDICATORS,
  OBSERVATIONS,
  BALLOTS,
  VOTES,
  GOALS,
  MEASURES,
  EVENTS,
  INSPECTIONS,
  VETOES,
  LESSONS,
  RULINGS,
  RESULTS,
  HISTORY,
  SUCCESSION,
  CONFIRMATIONS,
]

/** The definition of one table. */
export function definitionOf(name: TableName): TableDefinition<TableName> {
  const found = TABLES.find((table) => table.name === name)
  if (!found) throw new Error(`no definition of table ${name}`)
  return found
}

/** Whether a text names a table. */
export function isTableName(text: string): text is TableName {
  return TABLE_NAMES.some((name) => name === text)
}
