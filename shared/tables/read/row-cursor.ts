import { finding, type Finding, type Problem, type Severity } from '../../findings.ts'
import { isNegative, parseRemembered, type Exact } from '../../numbers/index.ts'
import { definitionOf, type TableName } from '../definitions.ts'
import type { Cell } from '../rows.ts'
import type { Points } from '../typed.ts'
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
  indexes: ReadonlyMap<string, number>
}

/** A reader that goes along with a cursor. */
export function readerOf(cursor: Cursor, findings: Finding[]): RowReader {
  const cell = (key: string): Cell => {
    const index = cursor.indexes.get(key)
    const value = index === undefined ? null : (cursor.cells[index] ?? null)
    return typeof value === 'string' ? trimmed(value) : value
  }
  const headingOf = (key: string) => headingIn(cursor.table, key)
  const report = (severity: Severity, problem: Problem, key?: string) => {
    const { table, row } = cursor
    findings.push(
      finding(severity, problem, [{ kind: 'row', table, row, ...(key === undefined ? {} : { column: key }) }]),
    )
  }
  const number = (key: string): Exact | undefined => {
    const value = cell(key)
    if (value === null || value === '') return undefined
    const parsed = typeof value === 'boolean' ? undefined : parseRemembered(value)
    if (parsed) return parsed
    // a number all the same, but none that a score could be
    const huge = typeof value === 'number' || (typeof value === 'string' && LIKE_A_NUMBER.test(value))
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
      if (typeof value === 'string' && isNotApplicable(value)) return NOT_APPLICABLE_POINTS
      const points = number(key)
      if (points === undefined) return MISSING_POINTS
      if (!isNegative(points)) return { state: 'present', value: points }
      report('error', { code: 'below-minimum', value: String(value), minimum: '0', what: headingOf(key) }, key)
      return MISSING_POINTS
    },
    yes(key) {
      const value = cell(key)
      return value === true || (typeof value === 'string' && isYes(value))
    },
  }
}

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
