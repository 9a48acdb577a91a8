import type { Cell, ColumnKind } from '../tables/index.ts'
import type { CellReading } from './cell-reading.ts'
import { isEmpty } from './grid.ts'
import { nameText } from './name-text.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'
import { LONGEST_TEXT, readText, readYesNo } from './read-text.ts'

/** 不适用, the one mark that data has for what does not apply. */
export const NOT_APPLICABLE = '不适用'

const MARKS = new Set([
  NOT_APPLICABLE,
  '不涉及',
  '不考核',
  '无此项',
  '—',
  '——',
  '–',
  '－',
  '-',
  '--',
  '/',
  '∕',
  '／',
  '\\',
  'n/a',
  'na',
])
const EXCEL_ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|UNKNOWN!)/i

/** How a column's cells are read. */
export interface CellRules {
  readonly kind: ColumnKind
  /** Whether its texts are names that are compared. */
  readonly isName: boolean
  readonly serialDates: boolean
  /** A word that may stand in place of a number. */
  readonly kept?: string
  /** The scheme's own names as it writes them, by how names are compared. */
  readonly titles?: ReadonlyMap<string, string>
}

/** A cell as data, by its column's kind; an empty one is null, and never nought. */
export function readCell(cell: Cell | undefined, rules: CellRules): CellReading {
  const { kind, isName, serialDates, kept, titles } = rules
  if (cell === undefined || cell === null || isEmpty(cell)) return { value: null }
  if (typeof cell === 'string') {
    if (cell.length > LONGEST_TEXT) return readText(cell, isName)
    const error = EXCEL_ERROR.exec(cell.trim())
    if (error) return { value: null, problem: { code: 'cell-error', text: cell.trim().slice(0, 40) } }
  }
  switch (kind) {
    case 'text': {
      const reading = readText(cell, isName)
      const title = typeof reading.value === 'string' ? titles?.get(reading.value) : undefined
      return title === undefined ? reading : { ...reading, value: title }
    }
    case 'yes-no':
      return readYesNo(cell)
    case 'points':
      if (kept !== undefined && typeof cell === 'string' && nameText(cell) === kept) return { value: kept }
      return isMark(cell) ? { value: NOT_APPLICABLE } : numeric(cell)
    case 'number':
    case 'whole':
      // a dash where there is nothing to count is an empty cell
      return isMark(cell) ? { value: null } : numeric(cell)
    case 'date':
      if (isMark(cell)) return { value: null }
      return typeof cell === 'boolean'
        ? { value: null, problem: { code: 'not-a-date', text: String(cell) } }
        : readDate(cell, serialDates)
  }
}

function numeric(cell: Exclude<Cell, null>): CellReading {
  return typeof cell === 'boolean'
    ? { value: null, problem: { code: 'not-a-number', text: String(cell) } }
    : readNumber(cell)
}

function isMark(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length < 12 && MARKS.has(nameText(cell).toLowerCase())
}
