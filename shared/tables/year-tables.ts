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

/** 指标实绩: what each subject was to reach and what it reached, in the indicator's own unit. */
export const MEASURES: TableDefinition<'measures'> = {
  name: 'measures',
  sheet: '指标实绩',
  columns: [
    SERIAL,
    { ...SUBJECT, identifying: true },
    { key: 'part', heading: '得分项', aliases: ['一级指标', '类型'], kind: 'text', width: 12 },
    {
      key: 'indicator',
      heading: '指标',
      aliases: ['指标名称', '考核指标'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 34,
    },
    { key: 'unit', heading: '计量单位', kind: 'text', width: 10 },
    { key: 'target', heading: '目标值', aliases: ['目标', '计划数'], kind: 'number', width: 10 },
    {
      key: 'actual',
      heading: '实绩值',
      aliases: ['完成值', '实际完成', '完成数'],
      kind: 'number',
      identifying: true,
      width: 10,
    },
    { key: 'source', heading: '数据来源', kind: 'text', width: 20 },
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
