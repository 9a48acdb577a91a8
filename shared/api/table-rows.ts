import * as z from 'zod'
import { TABLE_NAMES, type Cell, type TableRows } from '../tables/index.ts'

/** The name of a table. */
export const tableName = z.enum(TABLE_NAMES)

/** A cell as JSON carries it. */
export const cellSchema: z.ZodType<Cell> = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Rows checked in one plain loop, which is some ten times faster than a schema for each cell. */
const rowsSchema = z
  .custom<TableRows['rows']>()
  .check((context) => {
    const wrong = firstWrongCell(context.value)
    if (wrong) context.issues.push({ code: 'custom', message: wrong.message, path: wrong.path, input: context.value })
  })
  .meta({ type: 'array', items: { type: 'array', items: { type: ['string', 'number', 'boolean', 'null'] } } })

/** A table's rows, column by column names. */
export const tableRowsSchema: z.ZodType<TableRows> = z
  .strictObject({ table: tableName, columns: z.array(z.string()), rows: rowsSchema })
  .check((context) => {
    const { columns, rows } = context.value
    const odd = rows.findIndex((row) => row.length !== columns.length)
    if (odd < 0) return
    const message = `这一行的单元格数与列数（${columns.length}）不一致`
    context.issues.push({ code: 'custom', message, path: ['rows', odd], input: rows[odd] })
  })
  .meta({ id: 'TableRows', description: '一张数据表：列名与各行' })

function firstWrongCell(rows: unknown): { message: string; path: number[] } | undefined {
  if (!Array.isArray(rows)) return { message: '应为各行的数组', path: [] }
  for (const [row, cells] of rows.entries()) {
    if (!Array.isArray(cells)) return { message: '应为单元格的数组', path: [row] }
    for (const [column, cell] of cells.entries()) {
      if (!isCell(cell)) return { message: '单元格应为文本、数字、真假或空', path: [row, column] }
    }
  }
  return undefined
}

function isCell(value: unknown): value is Cell {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
