export {
  compare,
  greatest,
  isNegative,
  isZero,
  least,
  minus,
  negate,
  ONE,
  over,
  plus,
  ratio,
  times,
  ZERO,
} from './exact.ts'
export type { Exact } from './exact.ts'
export { sum, sumOf, Total } from './total.ts'
export { round, ROUNDING_MODES, type RoundingMode } from './rounding.ts'
export { parseDecimal, parseExact, toExactText, toFixed } from './decimal.ts'
export { parseRemembered, remembering } from './remembering.ts'
