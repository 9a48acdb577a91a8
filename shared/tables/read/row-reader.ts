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

/** Calls `each` with every row of the tables of one name; rows count on from table to table. One reader moves along the rows. */
export function forEachRow(
  name: TableName,
  tables: readonly TableRows[],
  findings: Finding[],
  each: (reader: RowReader) => void,
): void {
  const columns = new Map(definitionOf(name).columns.map((column) => [column.key, column]))
  let row = 0
  for (const table of tables) {
    if (table.table !== name) continue
    const cursor: Cursor = { table: name, row, cells: [] }
    const reader = readerOf(cursor, new Map(table.columns.map((key, index) => [key, index])), columns, findings)
    for (const cells of table.rows) {
      cursor.row = row++
      cursor.cells = cells
      each(reader)
    }
  }
}

/** The row a reader stands on. */
interface Cursor {
  readonly table: TableName
  row: number
  cells: readonly Cell[]
}

function readerOf(
  cursor: Cursor,
  indexes: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, Column>,
  findings: Finding[],
): RowReader {
  const cell = (key: string): Cell => {
    const index = indexes.get(key)
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
