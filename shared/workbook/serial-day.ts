import { readDate } from './read-date.ts'

const DAY = 86_400_000
const ORIGIN = Date.UTC(1899, 11, 30)

/** The day in a cell, as a date or in any way offices write one; undefined where it holds none. */
export function dayOf(cell: unknown): string | undefined {
  // what comes as text can be the serial number of a date cell
  const value = typeof cell === 'string' && /^\d{5}(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const read = readDate(value, true).value
  return typeof read === 'string' ? read : undefined
}

/** The serial number by which Excel keeps a day: 1 is 1 January 1900, and its calendar has a 29 February 1900. */
export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - ORIGIN) / DAY
}
