import { greatest, least, type Exact } from '../../numbers/index.ts'

/** The least and the greatest of one or more values. */
export function extremes(values: readonly Exact[]): { readonly lowest: Exact; readonly highest: Exact } {
  const [first, ...others] = values
  if (!first) throw new Error('extremes of nothing')
  return { lowest: others.reduce(least, first), highest: others.reduce(greatest, first) }
}
