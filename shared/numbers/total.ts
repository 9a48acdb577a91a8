import { isZero, plus, ratio, ZERO, type Exact } from './exact.ts'
import { divides } from './whole.ts'

const SAFE = Number.MAX_SAFE_INTEGER

/**
 * A sum that grows. While everything is safe it is kept over one denominator, and brought to lowest terms only when it is
 * asked for.
 */
export class Total {
  private whole = ZERO
  private n = 0
  private d = 1

  /** Adds one more. */
  add(value: Exact): void {
    if (!value.big) {
      const { n, d } = this
      const common = d === value.d || divides(value.d, d) ? d : divides(d, value.d) ? value.d : d * value.d
      const left = n * (common / d)
      const right = value.n * (common / value.d)
      const top = left + right
      if (common <= SAFE && Math.abs(left) <= SAFE && Math.abs(right) <= SAFE && Math.abs(top) <= SAFE) {
        this.n = top
        this.d = common
        return
      }
    }
    this.whole = plus(this.value(), value)
    this.n = 0
    this.d = 1
  }

  /** What it has come to. */
  value(): Exact {
    const { whole, n, d } = this
    return isZero(whole) ? ratio(n, d) : plus(whole, ratio(n, d))
  }
}

/** The sum of all; nought for none. */
export function sum(values: readonly Exact[]): Exact {
  const total = new Total()
  for (const value of values) total.add(value)
  return total.value()
}

/** The sum of what each item counts; nought for none. */
export function sumOf<Item>(items: readonly Item[], valueOf: (item: Item) => Exact): Exact {
  const total = new Total()
  for (const item of items) total.add(valueOf(item))
  return total.value()
}
