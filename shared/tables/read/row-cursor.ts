import { finding, type Finding, type Problem, type Severity } from '../../findings.ts'
import { isNegative, parseDecimal, parseRemembered, remembering, type Exact } from '../../numbers/index.ts'
import { definitionOf, type TableName } from '../definitions.ts'
import type { Cell } from '../rows.ts'
import type { Points } from '../typed.ts'
import type { ColumnPlace, ColumnsSent } from './columns-sent.ts'
import { isNotApplicable, isYes } from './marks.ts'
import type { RowReader } from './row-reader.ts'

/** A number as people write one, however large or small. */
const LIKE_A_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i

/** The row a reader stands on. */
export interface Cursor {
  readonly table: TableName
  row: number
  cells: readonly Cell[]
  /** Where each column stands among the cells. */
  columns: ColumnsSent
}

/** A reader that goes along with a cursor. */
export function readerOf(cursor: Cursor, findings: Finding[]): RowReader {
  const cell = (column: string | ColumnPlace): Cell => {
    const { byKey, byPlace } = cursor.columns
    const index = typeof column === 'string' ? byKey.get(column) : byPlace[column.place]
    const value = index === undefined || index < 0 ? null : (cursor.cells[index] ?? null)
    return typeof value === 'string' ? trimmed(value) : value
  }
  const report = (severity: Severity, problem: Problem, key?: string) => {
    const { table, row } = cursor
    findings.push(
      finding(severity, problem, [{ kind: 'row', table, row, ...(key === undefined ? {} : { column: key }) }]),
    )
  }
  const reportAt = (column: string | ColumnPlace, problemIn: (heading: string) => Problem): void => {
    const key = typeof column === 'string' ? column : column.key
    report('error', problemIn(headingIn(cursor.table, key)), key)
  }
  const number = (column: string | ColumnPlace): Exact | undefined => {
    const value = cell(column)
    if (value === null || value === '') return undefined
    const parsed = typeof value === 'boolean' ? undefined : parseRemembered(value)
    if (parsed) return parsed
    // a number all the same, but none that a score could be
    const huge = typeof value === 'number' || (typeof value === 'string' && LIKE_A_NUMBER.test(value))
    const code = huge ? 'number-too-large' : 'not-a-number'
    reportAt(column, (heading) => ({ code, text: String(value).slice(0, 40), heading }))
    return undefined
  }
  return {
    get row() {
      return cursor.row
    },
    report,
    number,
    text(column) {
      const value = cell(column)
      return value === null ? '' : String(value)
    },
    points(column) {
      const value = cell(column)
      const remembered = typeof value === 'number' ? pointsRemembered(value) : undefined
      if (remembered) return remembered
      if (typeof value === 'string' && isNotApplicable(value)) return NOT_APPLICABLE_POINTS
      const points = number(column)
      if (points === undefined) return MISSING_POINTS
      if (!isNegative(points)) return { state: 'present', value: points }
      reportAt(column, (what) => ({ code: 'below-minimum', value: String(value), minimum: '0', what }))
      return MISSING_POINTS
    },
    yes(key) {
      const value = cell(key)
      return value === true || (typeof value === 'string' && isYes(value))
    },
  }
}

/** The points a number is; nothing where it is none that a score could be. */
const pointsRemembered = remembering((value): Points | undefined => {
  const exact = parseDecimal(value)
  return exact && !isNegative(exact) ? { state: 'present', value: exact } : undefined
})

/** A text without spaces around it; most have none, which their first and last character tell. */
function trimmed(text: string): string {
  return isLetter(text.charCodeAt(0)) && isLetter(text.charCodeAt(text.length - 1)) ? text : text.trim()
}

/** Whether a character is sure to be no space: a letter, digit or mark of ASCII, or a Chinese character. */
function isLetter(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)
}

const NOT_APPLICABLE_POINTS: Points = { state: 'not-applicable' }
const MISSING_POINTS: Points = { state: 'missing' }

function headingIn(table: TableName, key: string): string {
  return definitionOf(table).columns.find((column) => column.key === key)?.heading ?? key
}
