import type { Node } from '../formula/parse.ts'
import type { Table } from '../grid.ts'
import type { Rect } from '../host/address.ts'
import type { Cells } from './cells.ts'

/** The cells of a table that a structured reference means; undefined where the table has no such column. */
export function partOf(
  { rect, headers }: Table,
  { part, columns }: Node & { kind: 'table' },
  titles: (rect: Rect) => readonly unknown[],
): Rect | undefined {
  const header = headers ? 1 : 0
  const rows: Rect =
    part === 'all'
      ? rect
      : part === 'headers'
        ? { ...rect, rows: 1 }
        : { ...rect, row: rect.row + header, rows: rect.rows - header }
  if (columns.length === 0) return rows
  const all = titles({ ...rect, rows: 1 }).map(String)
  const [first, last] = [all.indexOf(columns[0] ?? ''), all.indexOf(columns.at(-1) ?? '')]
  return first < 0 || last < 0 ? undefined : { ...rows, column: rect.column + first, columns: last - first + 1 }
}

/** Whole rows and columns are read as far as cells are filled. */
export function clipped(cells: Cells, rect: Rect): Rect {
  if (rect.rows < 1_000_000 && rect.columns < 16_384) return rect
  const used = [...cells.rows].flatMap(([row, inRow]) => [...inRow.keys()].map((column) => ({ row, column })))
  const rows = Math.max(1, ...used.map(({ row }) => row + 1)) - rect.row
  const columns = Math.max(1, ...used.map(({ column }) => column + 1)) - rect.column
  return {
    ...rect,
    rows: Math.max(1, Math.min(rect.rows, rows)),
    columns: Math.max(1, Math.min(rect.columns, columns)),
  }
}

/** Whether Excel takes two names for the same: letter case does not count. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
