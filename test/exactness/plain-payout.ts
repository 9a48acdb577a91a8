import { add, div, f, floor, halfUp, mul, printed, sub, total, type Fraction } from './fraction.ts'

/** What each holder of a prize is paid, to the cent: readings W-a3 and A-16. */
export function payOut(
  amount: Fraction,
  prizes: readonly string[],
  readings: Readonly<Record<string, string>>,
): string[] {
  if (prizes.length === 0) return []
  const how = readings['W-a3'] ?? ''
  const first = how === 'A' || how === 'D' ? f(1) : f(11, 10)
  const second = how === 'B' || how === 'E' ? f(1) : f(9, 10)
  const coefficients = prizes.map((prize) => (prize === '一等奖' ? first : second))
  const divisor = ['A', 'B', 'C'].includes(how) ? f(prizes.length) : total(coefficients)
  const exact = coefficients.map((one) => mul(div(amount, divisor), one))
  const hundred = f(100)
  if (readings['A-16'] === 'half-up') return exact.map(printed)
  const cents = exact.map((one) => floor(mul(one, hundred)))
  let left = halfUp(mul(total(exact), hundred)) - cents.reduce((so, one) => so + one, 0n)
  const remainders = exact.map((one, index) => sub(mul(one, hundred), f(cents[index] ?? 0n)))
  const given = new Set<number>()
  while (left > 0n) {
    const [next = 0] = remainders
      .map((_, index) => index)
      .filter((index) => !given.has(index))
      .sort((a, b) => Number(sign(sub(remainders[b] ?? f(0), remainders[a] ?? f(0)))) || a - b)
    given.add(next)
    left--
  }
  return cents.map((one, index) => printed(div(add(f(one), f(given.has(index) ? 1 : 0)), hundred)))
}

function sign({ n }: Fraction): bigint {
  return n < 0n ? -1n : n > 0n ? 1n : 0n
}
