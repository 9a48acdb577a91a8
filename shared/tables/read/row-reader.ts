import { finding, type Finding, type Problem, type Severity } from '../../findings.ts'
import { isNegative, parseDecimal, type Exact } from '../../numbers/index.ts'
import type { Column } from '../column.ts'
import { definitionOf, type TableName } from '../definitions.ts'
import type { Cell, TableRows } from '../rows.ts'
import type { Points } from '../typed.ts'

/** 不适用, as readers of sheets write it whatever mark an office uses. */
export const NOT_APPLICABLE = '不适用'

const NOT_APPLICABLE_MARKS = new Set([NOT_APPLICABLE, '不涉及', '—', '——', '/', 'N/A'])
/** Whether a text is one of the marks offices use for 不适用. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE_MARKS.has(text)
}

const YES = new Set(['是', '已核对', 'true', 'TRUE', 'Y', '√', '✓'])

/** Reads the cells of one row by column key, and reports what it cannot read with the row's place. */
export interface RowReader {
  readonly row: number
  text(key: string): string
  number(key: string): Exact | undefined
  points(key: string): Points
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
  const columns = new Map(definitionOf(name).columns.map((column) => [column.key, column]))
  const pieces: Piece[] = []
  let count = 0
  for (const { table, columns: keys, rows } of tables) {
    if (table !== name || rows.length === 0) continue
    pieces.push({ from: count, until: count + rows.length, rows, indexes: new Map(keys.map((key, at) => [key, at])) })
    count += rows.length
  }
  let piece: Piece = { from: 0, until: 0, rows: [], indexes: new Map() }
  const cursor: Cursor = { table: name, row: 0, cells: [], indexes: piece.indexes }
  const reader = readerOf(cursor, columns, findings)
  return {
    count,
    at(row) {
      if (row < piece.from || row >= piece.until) {
        piece = pieceWith(pieces, row)
        cursor.indexes = piece.indexes
      }
      cursor.row = row
      cursor.cells = piece.rows[row - piece.from] ?? []
      return reader
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
  readonly indexes: ReadonlyMap<string, number>
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

/** The row a reader stands on. */
interface Cursor {
  readonly table: TableName
  row: number
  cells: readonly Cell[]
  indexes: ReadonlyMap<string, number>
}

function readerOf(cursor: Cursor, columns: ReadonlyMap<string, Column>, findings: Finding[]): RowReader {
  const cell = (key: string): Cell => {
    const index = cursor.indexes.get(key)
    const value = index === undefined ? null : (cursor.cells[index] ?? null)
    return typeof value === 'string' ? value.trim() : value
  }
  const headingOf = (key: string) => columns.get(key)?.heading ?? key
  const report = (severity: Severity, problem: Problem, key?: string) => {
    const { table, row } = cursor
    findings.push(
      finding(severity, problem, [{ kind: 'row', table, row, ...(key === undefined ? {} : { column: key }) }]),
    )
  }
  const number = (key: string): Exact | undefined => {
    const value = cell(key)
    if (value === null || value === '') return undefined
    const parsed = typeof value === 'boolean' ? undefined : parseDecimal(value)
    if (parsed) return parsed
    // a number all the same, but none that a score could be
    const huge = typeof value === 'number' || (typeof value === 'string' && !Number.isNaN(Number(value)))
    report(
      'error',
      { code: huge ? 'number-too-large' : 'not-a-number', text: String(value).slice(0, 40), heading: headingOf(key) },
      key,
    )
    return undefined
  }
  return {
    get row() {
      return cursor.row
    },
    report,
    number,
    text(key) {
      const value = cell(key)
      return value === null ? '' : String(value)
    },
    points(key) {
      const value = cell(key)
      if (typeof value === 'string' && NOT_APPLICABLE_MARKS.has(value)) return NOT_APPLICABLE_POINTS
      const points = number(key)
      if (points === undefined) return MISSING_POINTS
      if (!isNegative(points)) return { state: 'present', value: points }
      report('error', { code: 'below-minimum', value: String(value), minimum: '0', what: headingOf(key) }, key)
      return MISSING_POINTS
    },
    yes(key) {
      const value = cell(key)
      return value === true || (typeof value === 'string' && YES.has(value))
    },
  }
}

const NOT_APPLICABLE_POINTS: Points = { state: 'not-applicable' }
const MISSING_POINTS: Points = { state: 'missing' }
