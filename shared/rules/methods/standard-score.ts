import { isZero, minus, over, plus, times, type Exact } from '../../numbers/index.ts'
import { mean } from './mean.ts'
import { squareRoot } from './square-root.ts'

/** Decimals the standard deviation is cut off after; it is the one value of all rules that is not exact. */
const DECIMALS = 12

/** The mean and the standard deviation of a whole population. */
export function spread(values: readonly Exact[]): {
  readonly mean: Exact
  readonly variance: Exact
  readonly deviation: Exact
} {
  const middle = mean(values)
  const variance = mean(values.map((one) => times(minus(one, middle), minus(one, middle))))
  return { mean: middle, variance, deviation: squareRoot(variance, DECIMALS) }
}

/** 标准分: centre + step × (x − mean) ÷ deviation; the centre for all where they do not differ (domain B15). */
export function standardScore(x: Exact, values: readonly Exact[], centre: Exact, step: Exact): Exact {
  const { mean: middle, deviation } = spread(values)
  return isZero(deviation) ? centre : plus(centre, over(times(step, minus(x, middle)), deviation))
}
