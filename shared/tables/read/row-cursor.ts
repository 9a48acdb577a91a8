import { finding, type Finding, type Problem, type Severity } from '../../findings.ts'
import { isNegative, parseDecimal, parseRemembered, remembering, type Exact } from '../../numbers/index.ts'
import { definitionOf, type TableName } from '../definitions.ts'
import type { Cell } from '../rows.ts'
import type { Points } from '../typed.ts'
import { columnsSent, type ColumnPlace, type ColumnsSent } from './columns-sent.ts'
import { isNotApplicable, isYes } from './marks.ts'
import type { RowReader } from './row-reader.ts'

/** A number as people write one, however large or small. */
const LIKE_A_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i

/**
 * A reader that moves from row to row. A class, for it stands on its row: hundreds of thousands of rows are read through
 * one, and reaching a cell through its own members costs a quarter of reaching it through closures.
 */
export class RowCursor implements RowReader {
  row = 0
  private cells: readonly Cell[] = []
  private columns: ColumnsSent
  private readonly table: TableName
  private readonly findings: Finding[]

  constructor(table: TableName, findings: Finding[]) {
    this.table = table
    this.findings = findings
    this.columns = columnsSent(table, [])
  }

  /** Moves to a row, whose columns stand as they were sent. */
  moveTo(row: number, cells: readonly Cell[], columns: ColumnsSent): this {
    this.row = row
    this.cells = cells
    this.columns = columns
    return this
  }

  text(column: string | ColumnPlace): string {
    const value = this.cell(column)
    if (typeof value === 'string') return value
    return value === null ? '' : String(value)
  }

  isBlank(column: string | ColumnPlace): boolean {
    const value = this.cell(column)
    return value === null || value === ''
  }

  number(column: string | ColumnPlace): Exact | undefined {
    const value = this.cell(column)
    if (value === null || value === '') return undefined
    const parsed = typeof value === 'boolean' ? undefined : parseRemembered(value)
    if (parsed) return parsed
    // a number all the same, but none that a score could be
    const huge = typeof value === 'number' || (typeof value === 'string' && LIKE_A_NUMBER.test(value))
    const code = huge ? 'number-too-large' : 'not-a-number'
    this.reportAt(column, (heading) => ({ code, text: String(value).slice(0, 40), heading }))
    return undefined
  }

  points(column: string | ColumnPlace): Points {
    const value = this.cell(column)
    const remembered = typeof value === 'number' ? pointsRemembered(value) : undefined
    if (remembered) return remembered
    if (typeof value === 'string' && isNotApplicable(value)) return NOT_APPLICABLE_POINTS
    const points = this.number(column)
    if (points === undefined) return MISSING_POINTS
    if (!isNegative(points)) return { state: 'present', value: points }
    this.reportAt(column, (what) => ({ code: 'below-minimum', value: String(value), minimum: '0', what }))
    return MISSING_POINTS
  }

  yes(column: string): boolean {
    const value = this.cell(column)
    return value === true || (typeof value === 'string' && isYes(value))
  }

  report(severity: Severity, problem: Problem, key?: string): void {
    const { table, row } = this
    const place = { kind: 'row', table, row, ...(key === undefined ? {} : { column: key }) } as const
    this.findings.push(finding(severity, problem, [place]))
  }

  private cell(column: string | ColumnPlace): Cell {
    const { byKey, byPlace } = this.columns
    const index = typeof column === 'string' ? byKey.get(column) : byPlace[column.place]
    if (index === undefined || index < 0) return null
    const value = this.cells[index]
    return typeof value === 'string' ? trimmed(value) : (value ?? null)
  }

  private reportAt(column: string | ColumnPlace, problemIn: (heading: string) => Problem): void {
    const key = typeof column === 'string' ? column : column.key
    this.report('error', problemIn(headingIn(this.table, key)), key)
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
