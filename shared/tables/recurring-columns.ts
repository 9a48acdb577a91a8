import type { Column } from './column.ts'

/** Whom a row is about, as tables of units call it. */
export const SUBJECT = {
  key: 'subject',
  heading: '被考核单位',
  aliases: ['单位', '单位名称', '单位全称', '被考评单位', '考核对象', '部门', '姓名', '被考核人'],
  kind: 'text',
  required: true,
  width: 22,
} as const satisfies Column
/** A row's number on the sheet; nothing is computed from it. */
export const SERIAL = {
  key: 'serial',
  heading: '序号',
  aliases: ['编号'],
  kind: 'text',
  width: 6,
} as const satisfies Column
/** Which row of the same table a row takes back, by its 序号, and why: neither of the two counts, both stay to be seen. */
export const REVERSAL = [
  { key: 'reverses', heading: '冲销序号', aliases: ['冲销'], kind: 'text', width: 10 },
  { key: 'reversalReason', heading: '冲销理由', kind: 'text', width: 20 },
] as const satisfies readonly Column[]
/** Anything a clerk wants to add. */
export const NOTE = { key: 'note', heading: '备注', kind: 'text', width: 20 } as const satisfies Column
