import { ratio, type Exact } from './exact.ts'
import { divides, remainder } from './whole.ts'

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
  const scale = POWERS[decimals] ?? 10 ** decimals
  if (!value.big && (value.d === 1 || (decimals <= MOST_DECIMALS && divides(value.d, scale)))) return value
  const scaled = roundedScaled(value, decimals, mode)
  return typeof scaled === 'number' ? ratio(scaled, scale) : ratio(scaled, 10n ** BigInt(decimals))
}

/** The whole number that `value` × 10^`decimals` is rounded to; a plain number while it is safe. */
export function roundedScaled(value: Exact, decimals: number, mode: RoundingMode): number | bigint {
  const scale = POWERS[decimals] ?? 10 ** decimals
  if (!value.big && decimals <= MOST_DECIMALS) {
    const scaled = value.n * scale
    if (Math.abs(scaled) <= Number.MAX_SAFE_INTEGER) return roundedSmall(scaled, value.d, mode)
  }
  return roundedBig(BigInt(value.n) * 10n ** BigInt(decimals), BigInt(value.d), mode)
}

/** Powers of ten up to this one are plain safe integers. */
const MOST_DECIMALS = 15
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => 10 ** power)

function roundedSmall(n: number, d: number, mode: RoundingMode): number {
  const size = Math.abs(n)
  const rest = remainder(size, d)
  const whole = (size - rest) / d
  const away = rest !== 0 && goesAway(mode, n < 0, whole % 2 === 1, Math.sign(2 * rest - d))
  const result = away ? whole + 1 : whole
  return n < 0 && result !== 0 ? -result : result
}

function roundedBig(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const negative = n < 0n
  const size = negative ? -n : n
  const whole = size / d
  const rest = size % d
  const half = 2n * rest < d ? -1 : 2n * rest > d ? 1 : 0
  const away = rest !== 0n && goesAway(mode, negative, whole % 2n === 1n, half)
  const result = away ? whole + 1n : whole
  return negative ? -result : result
}

/** Whether what is left over takes the number away from nought; `half` is how it compares with one half. */
function goesAway(mode: RoundingMode, negative: boolean, odd: boolean, half: number): boolean {
  switch (mode) {
    case 'half-up':
      return half >= 0
    case 'half-even':
      return half > 0 || (half === 0 && odd)
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
