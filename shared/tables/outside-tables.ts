import type { TableDefinition } from './column.ts'
import { NOTE, SERIAL, SUBJECT } from './recurring-columns.ts'

/** 单位考评结果: what units came to in an appraisal of their own, which people's seats and leaders' scores follow. */
export const RESULTS: TableDefinition<'results'> = {
  name: 'results',
  sheet: '单位考评结果',
  columns: [
    SERIAL,
    {
      key: 'unit',
      heading: '考评单位',
      aliases: ['单位', '单位名称', '单位全称'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 24,
    },
    { key: 'leaders', heading: '分管领导', kind: 'text', width: 14 },
    { key: 'total', heading: '综合得分', aliases: ['得分', '总分'], kind: 'number', width: 10 },
    { key: 'grade', heading: '考评等次', aliases: ['等次'], kind: 'text', identifying: true, width: 10 },
    { key: 'body', heading: '评定机关', kind: 'text', identifying: true, width: 20 },
    { key: 'document', heading: '文件文号', kind: 'text', width: 26 },
    { key: 'date', heading: '日期', kind: 'date', width: 12 },
    NOTE,
  ],
}

/** 沿革: which subject of former years became which, and whether it keeps that one's years. */
export const SUCCESSION: TableDefinition<'succession'> = {
  name: 'succession',
  sheet: '沿革',
  columns: [
    SERIAL,
    { ...SUBJECT, heading: '现单位', aliases: ['现名称', ...SUBJECT.aliases] },
    {
      key: 'former',
      heading: '原单位',
      aliases: ['原名称', '曾用名'],
      kind: 'text',
      identifying: true,
      required: true,
      width: 22,
    },
    { key: 'kind', heading: '变更方式', kind: 'text', identifying: true, required: true, width: 10 },
    { key: 'date', heading: '变更日期', aliases: ['日期'], kind: 'date', required: true, width: 12 },
    { key: 'keeps', heading: '承接历年结果', aliases: ['承接历年'], kind: 'text', width: 14 },
    { key: 'document', heading: '文件文号', kind: 'text', width: 26 },
    NOTE,
  ],
}

/** 课时: the lessons of each person, with what an hour counts and what it pays. */
export const LESSONS: TableDefinition<'lessons'> = {
  name: 'lessons',
  sheet: '课时',
  columns: [
    SERIAL,
    { ...SUBJECT, heading: '姓名', aliases: [...SUBJECT.aliases, '教职员工'], identifying: true },
    { key: 'hours', heading: '课时数', aliases: ['课时'], kind: 'number', identifying: true, required: true, width: 8 },
    { key: 'coefficient', heading: '课时系数', aliases: ['系数'], kind: 'number', identifying: true, width: 10 },
    { key: 'rate', heading: '课时单价(元)', aliases: ['单价', '课时单价'], kind: 'number', width: 12 },
    NOTE,
  ],
}
