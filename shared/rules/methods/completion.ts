import { greatest, isZero, least, over, times, ZERO, type Exact } from '../../numbers/index.ts'

/** 完成率计分: full × actual ÷ target, not below nought, at most full unless more counts (domain B2); nothing without a target. */
export function completion(actual: Exact, target: Exact, full: Exact, beyond: 'capped' | 'counted'): Exact | undefined {
  if (isZero(target)) return undefined
  const points = greatest(ZERO, over(times(full, actual), target))
  return beyond === 'capped' ? least(points, full) : points
}
