import { readRows } from '#shared/tables/read/read-rows.ts'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

/** 银海 2016. */
export const scheme = shippedScheme('yinhai/2016.yaml')

/** Three units that take part, by code, name and short name, and one that does not. */
export const ROSTER: TableRows = {
  table: 'roster',
  columns: ['code', 'name', 'shortName', 'group', 'order', 'status'],
  rows: [
    ['A01', '区发改局', '发改', 'A', 1, ''],
    ['A02', '区工信局', '工信', '经济管理类和其他类部门', 2, '参加'],
    ['B01', '区政府办', '政府办', 'B', 1, null],
    ['X01', '区档案馆', '', 'A', 3, '不参加'],
  ],
}

/** The problems of rows of one table beside a good roster, with row and column. */
export function problems(table: TableName, columns: readonly string[], ...rows: Cell[][]) {
  const tables: TableRows[] = table === 'roster' ? [{ table, columns, rows }] : [ROSTER, { table, columns, rows }]
  return readRows(scheme, tables).findings.map(({ problem, places }) => {
    const [place] = places
    return [problem.code, place?.kind === 'row' ? `${place.row} ${place.column ?? ''}` : place?.kind]
  })
}
