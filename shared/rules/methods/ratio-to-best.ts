import { isZero, over, times, type Exact } from '../../numbers/index.ts'
import { extremes } from './extremes.ts'

/** 按第一名的比例: full × x ÷ the best, or full × the best ÷ x where less is better (domain B6); nothing where that divides by nought. */
export function ratioToBest(
  x: Exact,
  values: readonly Exact[],
  full: Exact,
  better: 'more' | 'less' = 'more',
): Exact | undefined {
  const { lowest, highest } = extremes(values)
  if (better === 'more') return isZero(highest) ? undefined : over(times(full, x), highest)
  return isZero(x) ? undefined : over(times(full, lowest), x)
}
