import type { Place } from '../findings.ts'
import { TABLE_NAMES, type Cell, type TableName, type TableRows } from '../tables/index.ts'
import type { CellOf, SheetReading } from './reading.ts'

/** The rows of several sheets put together by table, so that a row's index tells its sheet and cell. */
export function mergeReadings(readings: readonly SheetReading[]): {
  readonly tables: readonly TableRows[]
  readonly cellOf: CellOf
} {
  const parts = new Map<
    TableName,
    { readonly from: number; readonly reading: SheetReading; readonly rows: TableRows }[]
  >()
  for (const reading of readings) {
    for (const rows of reading.tables) {
      const sofar = parts.get(rows.table) ?? []
      const last = sofar.at(-1)
      const from = last ? last.from + last.rows.rows.length : 0
      parts.set(rows.table, [...sofar, { from, reading, rows }])
    }
  }
  const tables = TABLE_NAMES.flatMap((table): TableRows[] => {
    const all = (parts.get(table) ?? []).map(({ rows }) => rows)
    const [only, ...others] = all
    if (!only) return []
    return [others.length === 0 ? only : { table, ...together(all) }]
  })
  return {
    tables,
    cellOf(table, row, column): Place | undefined {
      const part = (parts.get(table) ?? []).findLast(({ from }) => from <= row)
      return part?.reading.cellOf(table, row - part.from, column)
    },
  }
}

function together(all: readonly TableRows[]): { columns: readonly string[]; rows: readonly (readonly Cell[])[] } {
  const columns = [...new Set(all.flatMap((one) => one.columns))]
  const rows = all.flatMap((one) => {
    const from = columns.map((key) => one.columns.indexOf(key))
    return one.rows.map((row) => from.map((index) => (index < 0 ? null : (row[index] ?? null))))
  })
  return { columns, rows }
}
