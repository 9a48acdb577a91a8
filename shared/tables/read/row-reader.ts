import type { Finding, Problem, Severity } from '../../findings.ts'
import type { Exact } from '../../numbers/index.ts'
import type { TableName } from '../definitions.ts'
import type { TableRows } from '../rows.ts'
import type { Points } from '../typed.ts'
import { columnsSent, type ColumnPlace, type ColumnsSent } from './columns-sent.ts'
import { RowCursor } from './row-cursor.ts'

export { isNotApplicable, NOT_APPLICABLE } from './marks.ts'

/** Reads the cells of one row by column, and reports what it cannot read with the row's place. */
export interface RowReader {
  readonly row: number
  text(column: string | ColumnPlace): string
  /** Whether nothing stands in a cell. */
  isBlank(column: string | ColumnPlace): boolean
  number(column: string | ColumnPlace): Exact | undefined
  points(column: string | ColumnPlace): Points
  yes(key: string): boolean
  report(severity: Severity, problem: Problem, key?: string): void
}

/** The rows of all tables of one name, counted on from table to table; one reader moves along them, in any order. */
export interface Rows {
  readonly count: number
  /** The reader, moved to a row. */
  at(row: number): RowReader
}

/** The rows of one table's pieces. */
export function rowsOf(name: TableName, tables: readonly TableRows[], findings: Finding[]): Rows {
  const pieces: Piece[] = []
  let count = 0
  for (const { table, columns: keys, rows } of tables) {
    if (table !== name || rows.length === 0) continue
    pieces.push({ from: count, until: count + rows.length, rows, columns: columnsSent(name, keys) })
    count += rows.length
  }
  let piece: Piece = { from: 0, until: 0, rows: [], columns: columnsSent(name, []) }
  const cursor = new RowCursor(name, findings)
  return {
    count,
    at(row) {
      if (row < piece.from || row >= piece.until) piece = pieceWith(pieces, row)
      return cursor.moveTo(row, piece.rows[row - piece.from] ?? [], piece.columns)
    },
  }
}

/** Calls `each` with every row of the tables of one name. */
export function forEachRow(
  name: TableName,
  tables: readonly TableRows[],
  findings: Finding[],
  each: (reader: RowReader) => void,
): void {
  const rows = rowsOf(name, tables, findings)
  for (let row = 0; row < rows.count; row++) each(rows.at(row))
}

/** A table as sent, at its place among all of its name. */
interface Piece {
  readonly from: number
  readonly until: number
  readonly rows: TableRows['rows']
  /** Where each column stands. */
  readonly columns: ColumnsSent
}

/** The piece that holds a row, found by halving. */
function pieceWith(pieces: readonly Piece[], row: number): Piece {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.from ?? 0) <= row) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (!piece) throw new Error(`no row ${row}`)
  return piece
}
