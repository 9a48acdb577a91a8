import { isZero, over, plus, times, ZERO, type Exact } from '../../numbers/index.ts'

/** How many chose a grade, and what it is worth. */
export interface GradedBallots {
  readonly count: Exact
  readonly coefficient: Exact
}

/** 等次票: Σ ballots × coefficient ÷ Σ ballots; abstentions count as ballots only where they are given (domain B9). */
export function gradedBallots(ballots: readonly GradedBallots[], abstentions: Exact = ZERO): Exact | undefined {
  const valid = ballots.reduce((so, one) => plus(so, one.count), abstentions)
  if (isZero(valid)) return undefined
  return over(
    ballots.reduce((so, one) => plus(so, times(one.count, one.coefficient)), ZERO),
    valid,
  )
}
