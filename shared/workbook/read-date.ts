import type { Cell } from '../tables/index.ts'
import type { CellReading } from './cell-reading.ts'
import { plainWidth } from './name-text.ts'

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/
const WRITTEN = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/u
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/
/** Serial numbers of 1950 and 2100; other numbers are no dates of an appraisal. */
const FIRST_SERIAL = 18264
const LAST_SERIAL = 73051
const DAY = 86_400_000
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30)

/** A cell of a date column as `2016-11-25`; other ways to write a date are read and told. */
export function readDate(cell: Exclude<Cell, null | boolean>, serialDates: boolean): CellReading {
  if (typeof cell === 'number') return readSerial(cell, serialDates)
  const text = plainWidth(cell).trim()
  const short = cell.trim().slice(0, 40)
  const [, year, month, day] = ISO.exec(text) ?? WRITTEN.exec(text) ?? DIGITS.exec(text) ?? []
  const value = year && month && day ? isoDay(Number(year), Number(month), Number(day)) : undefined
  if (value === undefined) return { value: null, problem: { code: 'not-a-date', text: short } }
  return ISO.test(text) ? { value } : { value, note: { code: 'date-read-as', text: short, value } }
}

function readSerial(serial: number, serialDates: boolean): CellReading {
  const digits = DIGITS.exec(String(serial))
  if (digits) return readDate(String(serial), serialDates)
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL)
    return { value: null, problem: { code: 'not-a-date', text: String(serial) } }
  const value = new Date(SERIAL_ORIGIN + Math.floor(serial) * DAY).toISOString().slice(0, 10)
  return serialDates ? { value } : { value, note: { code: 'date-read-as', text: String(serial), value } }
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}
