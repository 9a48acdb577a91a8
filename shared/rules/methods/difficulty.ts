import { times, type Exact } from '../../numbers/index.ts'

/** 难度系数: a score × the coefficient the office set for the department that gave it (domain B16). */
export function byDifficulty(score: Exact, coefficient: Exact): Exact {
  return times(score, coefficient)
}
