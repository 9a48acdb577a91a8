import { compare, ratio, round, times, type Exact } from '../../numbers/index.ts'
import { mean } from './mean.ts'

/** 去掉最高分、最低分: so many at each end, or a share of all rounded half up; only from so many values on. */
export type Trim = { readonly each: number; readonly from: number } | { readonly share: Exact; readonly from: number }

/** The values that are left, the greatest first; of equal extremes only as many go as are asked for. */
export function trimmed(values: readonly Exact[], trim: Trim): readonly Exact[] {
  const sorted = [...values].sort((a, b) => compare(b, a))
  const each = 'each' in trim ? trim.each : Number(round(times(trim.share, ratio(values.length)), 0, 'half-up').n)
  if (values.length < trim.from || values.length <= 2 * each) return sorted
  return sorted.slice(each, sorted.length - each)
}

/** The mean without the extremes (domain B10). */
export function trimmedMean(values: readonly Exact[], trim: Trim): Exact {
  return mean(trimmed(values, trim))
}
