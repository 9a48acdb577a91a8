import type { TableDefinition } from './column.ts'
import { NOTE, SERIAL, SUBJECT } from './recurring-columns.ts'

/** 人员名册: the people appraised, the list each is ranked in, and the pool whose seats each competes for. */
export const PERSONS: TableDefinition<'persons'> = {
  name: 'persons',
  sheet: '人员名册',
  columns: [
    SERIAL,
    { key: 'code', heading: '人员编号', kind: 'text', width: 10 },
    { key: 'name', heading: '姓名', kind: 'text', identifying: true, required: true, width: 12 },
    { key: 'position', heading: '职务', aliases: ['岗位'], kind: 'text', width: 16 },
    { key: 'group', heading: '排名名单', aliases: ['名单', '考核组', '组别'], kind: 'text', width: 16 },
    {
      key: 'pool',
      heading: '编制类别',
      aliases: ['人员类别', '身份'],
      kind: 'text',
      identifying: true,
      width: 12,
    },
    { key: 'order', heading: '列序', aliases: ['排序'], kind: 'number', width: 6 },
    { key: 'status', heading: '状态', aliases: ['参加情况'], kind: 'text', width: 16 },
    NOTE,
  ],
}

/** 测评票: one row for each ballot on each person. */
export const VOTES: TableDefinition<'votes'> = {
  name: 'votes',
  sheet: '测评票',
  columns: [
    SERIAL,
    { ...SUBJECT, heading: '被测评人', aliases: ['姓名', '被评议人'], identifying: true },
    {
      key: 'evaluatorClass',
      heading: '评议主体',
      aliases: ['评价主体', '测评类别', '评议类别'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 16,
    },
    { key: 'ballot', heading: '票号', kind: 'text', identifying: true, required: true, width: 8 },
    { key: 'score', heading: '得分(百分制)', aliases: ['得分', '评分'], kind: 'points', width: 14 },
    { key: 'own', heading: '本人票', kind: 'yes-no', width: 8 },
    { key: 'voter', heading: '署名', aliases: ['评议人'], kind: 'text', width: 12 },
    NOTE,
  ],
}
