import { over, ratio, sum, type Exact } from '../../numbers/index.ts'

/** The mean of one or more values. */
export function mean(values: readonly Exact[]): Exact {
  if (values.length === 0) throw new Error('a mean of nothing')
  return over(sum(values), ratio(values.length))
}
