import type { Cell } from '../tables/index.ts'
import type { CellReading } from './cell-reading.ts'
import { nameText } from './name-text.ts'

/** The longest text a cell of Excel holds. */
export const LONGEST_TEXT = 32_767

/** A formula typed or smuggled in as text: it would run where it is pasted next. */
const FORMULA = /^[=@]|^[+-].*[|!()]|^[\t\r\n]+[=@+-]/

/** A cell of a text column. `isName` compares: blanks and full-width letters do not make another name. */
export function readText(cell: Exclude<Cell, null>, isName: boolean): CellReading {
  if (typeof cell !== 'string') return { value: typeof cell === 'boolean' ? (cell ? '是' : '否') : plainNumber(cell) }
  if (cell.length > LONGEST_TEXT)
    return { value: null, problem: { code: 'text-too-long', length: cell.length, limit: LONGEST_TEXT } }
  const text = cell.trim()
  if (FORMULA.test(text)) return { value: null, problem: { code: 'formula-text', text: text.slice(0, 40) } }
  return { value: isName ? nameText(text) : text }
}

const YES = new Set(['是', '已核对', '已', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', '1'])
const NO = new Set(['否', '未核对', '未', '不', '×', '✗', 'x', 'n', 'no', 'false', '0', '□', '☐'])

/** A cell that says yes or no, as 是 or 否. */
export function readYesNo(cell: Exclude<Cell, null>): CellReading {
  const text = nameText(String(cell)).toLowerCase()
  if (YES.has(text)) return { value: '是' }
  if (NO.has(text)) return { value: '否' }
  return { value: null, problem: { code: 'mark-unknown', text: String(cell).trim().slice(0, 40) } }
}

/** A number as a person would type it: at the 15 digits Excel keeps. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)))
}
