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
  sum,
  sumOf,
  times,
  ZERO,
} from './exact.ts'
export type { Exact } from './exact.ts'
export { round, ROUNDING_MODES, type RoundingMode } from './rounding.ts'
export { parseDecimal, parseExact, toExactText, toFixed } from './decimal.ts'
export { parseRemembered, remembering } from './remembering.ts'
