import { isZero, minus, over, plus, times, type Exact } from '../../numbers/index.ts'
import { extremes } from './extremes.ts'

/** 极差归一: the least gets `from`, the greatest `to`, others in proportion; all get `to` where they do not differ (domain B8). */
export function minMax(x: Exact, values: readonly Exact[], from: Exact, to: Exact): Exact {
  const { lowest, highest } = extremes(values)
  const range = minus(highest, lowest)
  return isZero(range) ? to : plus(from, over(times(minus(to, from), minus(x, lowest)), range))
}
