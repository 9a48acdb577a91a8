import type { TableDefinition } from './column.ts'
import { NOTE, SERIAL, SUBJECT } from './recurring-columns.ts'

/** 目标进展: the goals of each subject, how far it reports them and how far they were found. */
export const GOALS: TableDefinition<'goals'> = {
  name: 'goals',
  sheet: '目标进展',
  columns: [
    SERIAL,
    { ...SUBJECT, aliases: [...SUBJECT.aliases, '责任单位'], identifying: true },
    {
      key: 'goal',
      heading: '目标任务',
      aliases: ['目标', '工作目标'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 36,
    },
    { key: 'part', heading: '得分项', aliases: ['目标类别', '类型'], kind: 'text', width: 12 },
    { key: 'maxPoints', heading: '分值', aliases: ['权重'], kind: 'number', required: true, width: 8 },
    { key: 'reported', heading: '上报完成率', aliases: ['完成率', '上报进度'], kind: 'points', width: 12 },
    { key: 'verified', heading: '核验完成率', aliases: ['核验进度'], kind: 'points', width: 12 },
    { key: 'rating', heading: '等级评定', aliases: ['等级评分'], kind: 'text', width: 10 },
    { key: 'method', heading: '核验方式', kind: 'text', width: 12 },
    { key: 'evidence', heading: '证明材料', kind: 'text', width: 24 },
    { key: 'period', heading: '考核期间', aliases: ['期间', '季度'], kind: 'text', width: 10 },
    NOTE,
  ],
}

/** 历年: what became of each subject in earlier years. */
export const HISTORY: TableDefinition<'history'> = {
  name: 'history',
  sheet: '历年',
  columns: [
    SERIAL,
    { key: 'year', heading: '年度', kind: 'whole', identifying: true, required: true, width: 8 },
    { ...SUBJECT, identifying: true },
    { key: 'rank', heading: '名次', kind: 'whole', identifying: true, width: 8 },
    { key: 'size', heading: '同组单位数', kind: 'whole', width: 10 },
    { key: 'grade', heading: '等次', kind: 'text', identifying: true, width: 10 },
    { key: 'sanction', heading: '受处理情况', kind: 'text', width: 24 },
    NOTE,
  ],
}
