import { compare, minus, over, plus, ratio, round, times, toExactText, ZERO, type Exact } from '../../numbers/index.ts'

const CENT = ratio(1, 100)

/** A sum split by weight, exactly; nothing is split by weights of nought. */
export function splitPool(amount: Exact, weights: readonly Exact[]): Exact[] {
  const all = weights.reduce((so, one) => plus(so, one), ZERO)
  return compare(all, ZERO) <= 0 ? weights.map(() => ZERO) : weights.map((one) => times(over(amount, all), one))
}

/** Each share cut to the cent, and one cent more each by the largest remainder, of equal ones to the earlier, so that the whole is paid. */
export function toTheCent(exact: readonly Exact[]): Exact[] {
  const floors = exact.map((one) => round(one, 2, 'floor'))
  const left = minus(round(sumOf(exact), 2, 'half-up'), sumOf(floors))
  const count = Number(toExactText(times(left, ratio(100))))
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: minus(one, floors[index] ?? ZERO) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, count)) floors[index] = plus(floors[index] ?? ZERO, CENT)
  return floors
}

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((so, value) => plus(so, value), ZERO)
}
