import { isZero, over, times, type Exact } from '../../numbers/index.ts'

/** 折算: earned ÷ possible × the maximum it is brought to (domain B1); nothing where nothing was possible. */
export function converted(earned: Exact, possible: Exact, maximum: Exact): Exact | undefined {
  return isZero(possible) ? undefined : times(over(earned, possible), maximum)
}
