import { ratio, type Exact } from './exact.ts'

/** How a number is brought to so many decimals; a scheme names one. `half-up` rounds a half away from nought. */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up' | 'floor' | 'ceiling'

/** The names of all rounding modes. */
export const ROUNDING_MODES = [
  'half-up',
  'half-even',
  'down',
  'up',
  'floor',
  'ceiling',
] as const satisfies readonly RoundingMode[]

/** `value` at `decimals` places by `mode`. */
export function round(value: Exact, decimals: number, mode: RoundingMode): Exact {
  const scale = 10 ** decimals
  if (!value.big && (value.d === 1 || scale % value.d === 0)) return value
  const power = 10n ** BigInt(decimals)
  return ratio(roundedQuotient(BigInt(value.n) * power, BigInt(value.d), mode), power)
}

function roundedQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const negative = n < 0n
  const size = negative ? -n : n
  const whole = size / d
  const rest = size % d
  const away = rest !== 0n && goesAway(mode, negative, whole, 2n * rest, d)
  const result = away ? whole + 1n : whole
  return negative ? -result : result
}

function goesAway(mode: RoundingMode, negative: boolean, whole: bigint, twiceRest: bigint, d: bigint): boolean {
  switch (mode) {
    case 'half-up':
      return twiceRest >= d
    case 'half-even':
      return twiceRest > d || (twiceRest === d && whole % 2n === 1n)
    case 'down':
      return false
    case 'up':
      return true
    case 'floor':
      return negative
    case 'ceiling':
      return !negative
  }
}
