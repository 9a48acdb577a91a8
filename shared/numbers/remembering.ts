import { parseDecimal } from './decimal.ts'
import type { Exact } from './exact.ts'

const PLACES = 4096
const NUMBERS: number[] = Array.from({ length: PLACES }, () => NaN)
const EXACTS: (Exact | undefined)[] = Array.from({ length: PLACES })

/**
 * Reads as `parseDecimal` does, a number met again and again only once: scores on sheets are few different ones. Each
 * number has one place by its hundredths, which the number met last keeps.
 */
export function parseRemembered(value: number | string): Exact | undefined {
  if (typeof value === 'string') return parseDecimal(value)
  const place = Math.round(value * 100) & (PLACES - 1)
  if (NUMBERS[place] === value) return EXACTS[place]
  const exact = parseDecimal(value)
  NUMBERS[place] = value
  EXACTS[place] = exact
  return exact
}
