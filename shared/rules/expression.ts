import { isNegative, toExactText, type Exact } from '../numbers/index.ts'

/** A number as an operand of an expression; fractions and negatives stand in brackets. */
export function operand(value: Exact): string {
  const text = toExactText(value)
  const plain = !isNegative(value) && (value.d === 1 || !text.includes('/'))
  return plain ? text : `(${text})`
}

/** a + b + …, or 0 for none. */
export function added(values: readonly Exact[]): string {
  return values.length === 0 ? '0' : values.map(operand).join(' + ')
}

/** The expression in brackets where it is a sum of several. */
export function bracketed(expression: string): string {
  return expression.includes(' + ') || expression.includes(' - ') ? `(${expression})` : expression
}
