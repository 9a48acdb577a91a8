import { parseDecimal } from './decimal.ts'
import type { Exact } from './exact.ts'

/** Enough that no two scores out of 100 with two decimals share a place. */
const PLACES = 16_384

/**
 * Makes the same of a number met again and again only once: scores on sheets are few different ones. Each number has one
 * place by its hundredths, which the number met last keeps.
 */
export function remembering<Made>(make: (value: number) => Made): (value: number) => Made {
  const numbers = Array.from({ length: PLACES }, () => NaN)
  const made = numbers.map(make)
  return (value) => {
    const place = Math.round(value * 100) & (PLACES - 1)
    const known = made[place]
    if (numbers[place] === value && known !== undefined) return known
    const one = make(value)
    numbers[place] = value
    made[place] = one
    return one
  }
}

const numberRemembered = remembering(parseDecimal)

/** Reads as `parseDecimal` does, a number met again only once. */
export function parseRemembered(value: number | string): Exact | undefined {
  return typeof value === 'string' ? parseDecimal(value) : numberRemembered(value)
}
