import { isZero, least, over, sum, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Earned } from './event-points.ts'
import { added, operand } from './expression.ts'
import { cappedByCategory, type Category } from './methods/category-caps.ts'
import type { RuleInput } from './rule.ts'

type Input = RuleInput<'event-points'>

/** What events come to once each category and then all of them are held to their caps. */
export function cappedPoints(input: Input, earned: readonly Earned[]): Exact {
  const { cap } = input.terms
  if (cap?.stage === 'before-multiplier') {
    // declared points are held to the cap, then multiplied as they were on the whole
    const declared = declaredBy(earned)
    if (isZero(declared)) return ZERO
    return times(over(sum(earned.map((one) => one.points)), declared), least(declared, sum(roomOf(input))))
  }
  const all = earned.length === 0 ? ZERO : cappedByCategory(categoriesOf(input, earned))
  return cap ? least(all, sum(roomOf(input))) : all
}

/** How they came to that. */
export function cappedExpression(input: Input, earned: readonly Earned[]): string {
  const { cap } = input.terms
  if (cap?.stage === 'before-multiplier') {
    const declared = declaredBy(earned)
    if (isZero(declared)) return '0'
    const points = added(earned.map((one) => one.points))
    return `(${points}) / ${operand(declared)} × min(${operand(declared)}, ${operand(sum(roomOf(input)))})`
  }
  const expression =
    categoriesOf(input, earned)
      .map(expressionOf)
      .filter((text) => text !== '')
      .join(' + ') || '0'
  return cap ? `min(${expression}, ${added(roomOf(input))})` : expression
}

/** Bonus less penalties is held to the cap when the bonus may exceed it by just the penalties. */
function roomOf({ terms: { cap }, counted }: Input): Exact[] {
  if (!cap) return []
  return [exactOf(cap.at), ...(cap.netOf === undefined ? [] : [counted(cap.netOf).exact])]
}

function declaredBy(earned: readonly Earned[]): Exact {
  return sum(earned.map((one) => one.declared))
}

/** The scheme's categories in its order, then the events of no category. */
function categoriesOf({ terms }: Input, earned: readonly Earned[]): Category[] {
  const named = terms.categories ?? []
  const pointsOf = (holds: (rule: string) => boolean) =>
    earned.filter(({ event }) => holds(event.rule)).map((one) => one.points)
  return [
    ...named.map(({ rules, atMost }) => ({
      points: pointsOf((rule) => rules.includes(rule)),
      atMost: exactOf(atMost),
    })),
    { points: pointsOf((rule) => !named.some(({ rules }) => rules.includes(rule))) },
  ]
}

function expressionOf({ points, atMost }: Category): string {
  if (points.length === 0) return ''
  return atMost ? `min(${added(points)}, ${operand(atMost)})` : added(points)
}
