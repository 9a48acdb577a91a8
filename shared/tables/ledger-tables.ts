import type { TableDefinition } from './column.ts'
import { NOTE, REVERSAL, SERIAL, SUBJECT } from './recurring-columns.ts'

/** 加减分: the points ledger. */
export const EVENTS: TableDefinition<'events'> = {
  name: 'events',
  sheet: '加减分',
  columns: [
    SERIAL,
    { ...SUBJECT, identifying: true },
    { key: 'matter', heading: '事项', kind: 'text', width: 34 },
    {
      key: 'rule',
      heading: '加减分规则',
      aliases: ['规则', '规则编号', '类别'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 14,
    },
    { key: 'level', heading: '级别', kind: 'text', width: 8 },
    { key: 'document', heading: '依据文件及文号', aliases: ['文件文号', '文号', '依据文件'], kind: 'text', width: 26 },
    { key: 'date', heading: '发生日期', aliases: ['日期'], kind: 'date', width: 12 },
    { key: 'declared', heading: '申报分值', kind: 'number', width: 10 },
    { key: 'multiplier', heading: '倍数', kind: 'number', width: 8 },
    { key: 'verified', heading: '核定分值', kind: 'points', identifying: true, width: 10 },
    { key: 'verifiedBy', heading: '核定人', aliases: ['核定单位'], kind: 'text', width: 12 },
    { key: 'reporter', heading: '反映人', kind: 'text', width: 12 },
    { key: 'eventKey', heading: '同一事项标识', kind: 'text', width: 14 },
    ...REVERSAL,
    NOTE,
  ],
}

/** 察访核验: what an inspection found, and what it takes off. */
export const INSPECTIONS: TableDefinition<'inspections'> = {
  name: 'inspections',
  sheet: '察访核验',
  columns: [
    SERIAL,
    { ...SUBJECT, identifying: true },
    { key: 'goal', heading: '核验目标', kind: 'text', width: 30 },
    { key: 'method', heading: '核验方式', kind: 'text', width: 12 },
    { key: 'date', heading: '核验日期', aliases: ['日期'], kind: 'date', width: 12 },
    { key: 'place', heading: '核验地点', aliases: ['地点'], kind: 'text', width: 16 },
    { key: 'inspector', heading: '核验人', kind: 'text', width: 12 },
    { key: 'reason', heading: '发现问题', aliases: ['扣分理由'], kind: 'text', identifying: true, width: 34 },
    { key: 'deduction', heading: '扣分', aliases: ['核验扣分'], kind: 'points', identifying: true, width: 8 },
    { key: 'rectifyBy', heading: '整改时限', kind: 'date', width: 12 },
    { key: 'rectified', heading: '整改结果', kind: 'text', width: 18 },
    { key: 'confirmedByUnit', heading: '单位确认', kind: 'text', width: 18 },
    { key: 'document', heading: '依据文件及文号', aliases: ['文件文号'], kind: 'text', width: 26 },
    { key: 'eventKey', heading: '同一事项标识', kind: 'text', width: 14 },
    ...REVERSAL,
  ],
}

/** 一票否决: events that lower or bar a grade. */
export const VETOES: TableDefinition<'vetoes'> = {
  name: 'vetoes',
  sheet: '一票否决',
  columns: [
    SERIAL,
    { ...SUBJECT, identifying: true },
    { key: 'matter', heading: '否决事项', kind: 'text', identifying: true, required: true, width: 34 },
    { key: 'body', heading: '认定部门', kind: 'text', identifying: true, width: 18 },
    { key: 'document', heading: '文件文号', aliases: ['依据文件及文号'], kind: 'text', width: 26 },
    { key: 'date', heading: '日期', kind: 'date', width: 12 },
    { key: 'until', heading: '影响期止', aliases: ['影响期'], kind: 'date', width: 12 },
    { key: 'eventKey', heading: '同一事项标识', kind: 'text', width: 14 },
    ...REVERSAL,
  ],
}
