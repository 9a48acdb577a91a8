import { isZero, minus, over, plus, ratio, times, type Exact } from '../../numbers/index.ts'

/** 功效系数: (x − 不允许值) ÷ (满意值 − 不允许值) × 40 + 60 (domain B7); nothing where the two values do not differ. */
export function efficacy(x: Exact, bad: Exact, good: Exact): Exact | undefined {
  const range = minus(good, bad)
  return isZero(range) ? undefined : plus(times(over(minus(x, bad), range), ratio(40)), ratio(60))
}
