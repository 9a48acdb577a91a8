import { parse } from 'yaml'
import * as z from 'zod'
import type { Adoption } from '../scheme/document.ts'
import { definitionOf, TABLE_NAMES, type Cell, type TableName, type TableRows } from '../tables/index.ts'

/** A scheme's shipped example: how an office might adopt it, and a year of sample data. */
export interface Example {
  readonly adoption: Adoption
  readonly tables: readonly TableRows[]
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const exampleSchema = z.strictObject({
  adoption: z.strictObject({
    readings: z.record(z.string(), z.string()).default({}),
    parameters: z.record(z.string(), z.json()).default({}),
  }),
  tables: z.partialRecord(
    z.enum(TABLE_NAMES),
    z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(cell)) }),
  ),
})

/** The example in a YAML text; texts stay texts and numbers numbers, as a sheet's columns have them. */
export function readExample(text: string): Example {
  const { adoption, tables } = exampleSchema.parse(parse(text))
  return {
    adoption,
    tables: TABLE_NAMES.flatMap((table) => {
      const given = tables[table]
      return given ? [tableRows(table, given.columns, given.rows)] : []
    }),
  }
}

function tableRows(table: TableName, columns: readonly string[], rows: readonly (readonly Cell[])[]): TableRows {
  const kinds = columns.map((key) => {
    const column = definitionOf(table).columns.find((one) => one.key === key)
    if (!column) throw new Error(`the example's table ${table} has an unknown column ${key}`)
    return column.kind
  })
  return {
    table,
    columns,
    rows: rows.map((row, index) => {
      if (row.length !== columns.length)
        throw new Error(`row ${index + 1} of the example's table ${table} has ${row.length} cells`)
      return row.map((value, at) => (kinds[at] === 'text' && typeof value === 'number' ? String(value) : value))
    }),
  }
}
