import { compare, ONE, over, plus, ratio, round, times, toFixed, ZERO, type Exact } from '../../numbers/index.ts'
import { operand } from '../../rules/expression.ts'
import type { Prizes } from '../../scheme/prizes-schema.ts'
import { exactOf } from '../../scheme/schema.ts'
import { toTheCent } from './split-pool.ts'

type Payout = NonNullable<Prizes['payout']>

/** What one person is paid: to the cent, and what it came to before. */
export interface Paid {
  readonly exact: Exact
  readonly cents: string
  readonly expression: string
}

/** 奖金: shares of the sum by coefficient, to the cent; cents left over go to the largest remainders, of equal ones to the earlier. */
export function payOut(
  payout: Payout,
  holders: readonly { readonly id: string; readonly prize: string }[],
): Map<string, Paid> {
  if (payout.amount === undefined || holders.length === 0) return new Map()
  const amount = exactOf(payout.amount)
  const coefficientOf = new Map(payout.coefficients.map((one) => [one.prize, exactOf(one.coefficient)]))
  const coefficients = holders.map((one) => coefficientOf.get(one.prize) ?? ZERO)
  const divisor = divisorOf(payout.how, coefficients)
  if (compare(divisor, ZERO) <= 0) return new Map()
  const exact = coefficients.map((one) => times(over(amount, divisor), one))
  const cents = payout.rounding === 'half-up' ? exact.map((one) => round(one, 2, 'half-up')) : toTheCent(exact)
  return new Map(
    holders.map((one, index) => [
      one.id,
      {
        exact: exact[index] ?? ZERO,
        cents: toFixed(cents[index] ?? ZERO, 2),
        expression: `${operand(amount)} / ${operand(divisor)} × ${operand(coefficients[index] ?? ZERO)}`,
      },
    ]),
  )
}

function divisorOf(how: Payout['how'], coefficients: readonly Exact[]): Exact {
  switch (how) {
    case 'pool':
      return coefficients.reduce((so, one) => plus(so, one), ZERO)
    case 'standard':
      return ratio(coefficients.length)
    case 'each':
      return ONE
  }
}
