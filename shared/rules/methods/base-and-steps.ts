import { greatest, minus, over, round, times, ZERO, type Exact } from '../../numbers/index.ts'

/** How many steps an actual value falls short of its target, or exceeds it where less is better: whole ones, or to the last bit. */
export function stepsShort(
  actual: Exact,
  target: Exact,
  unit: Exact,
  how: 'whole' | 'pro-rata',
  better: 'more' | 'less' = 'more',
): Exact {
  const gap = better === 'more' ? minus(target, actual) : minus(actual, target)
  const short = over(greatest(ZERO, gap), unit)
  return how === 'whole' ? round(short, 0, 'floor') : short
}

/** 基准扣分: full − step for every unit short of the target, not below nought (domain B3). */
export function baseAndSteps(full: Exact, step: Exact, steps: Exact): Exact {
  return greatest(ZERO, minus(full, times(step, steps)))
}
