import { parseDecimal, toExactText } from '../numbers/index.ts'
import type { Cell } from '../tables/index.ts'
import type { CellReading } from './cell-reading.ts'
import { plainWidth } from './name-text.ts'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const UNIT = /\s*(?:分|票|人|个|次|倍|件|项|名|户|元)$/u
/** More digits than a cell keeps stay text, so that none is lost. */
const CELL_DIGITS = 15

/** A cell of a number column: a number, or a text that can only mean one (85分, ８５, 1,234, 85%), which is told. */
export function readNumber(cell: Exclude<Cell, null | boolean>): CellReading {
  if (typeof cell === 'number') {
    return parseDecimal(cell)
      ? { value: cell }
      : { value: null, problem: { code: 'number-too-large', text: String(cell) } }
  }
  const text = plainWidth(cell).trim()
  const short = cell.trim().slice(0, 40)
  const bare = text.replace(UNIT, '').replace(/^−/u, '-')
  const percent = bare.endsWith('%')
  const digits = percent ? bare.slice(0, -1).trimEnd() : bare
  const number = THOUSANDS.test(digits) ? digits.replaceAll(',', '') : digits
  if (!NUMBER.test(number)) return { value: null, problem: { code: 'not-a-number', text: short } }
  const exact = parseDecimal(percent ? `${number}%` : number)
  if (!exact) return { value: null, problem: { code: 'number-too-large', text: short } }
  const value = toExactText(exact)
  const asRead: Cell = value.replace(/\D/g, '').length > CELL_DIGITS ? value : Number(value)
  return number === cell.trim()
    ? { value: asRead }
    : { value: asRead, note: { code: 'number-read-as', text: short, value } }
}
