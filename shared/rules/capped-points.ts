import { isZero, least, over, sum, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Earned } from './event-points.ts'
import { added, operand } from './expression.ts'
import { cappedByCategory, type Category } from './methods/category-caps.ts'
import type { RuleInput } from './rule.ts'

type Input = RuleInput<'event-points'>

/** What events come to once each category and then all of them are held to their caps. */
export function cappedPoints(input: Input, earned: readonly Earned[]): { exact: Exact; expression: string } {
  const { cap } = input.terms
  // bonus less penalties is held to the cap when the bonus may exceed it by just the penalties
  const limits = cap ? [exactOf(cap.at), ...(cap.netOf === undefined ? [] : [input.counted(cap.netOf).exact])] : []
  const room = sum(limits)
  if (cap?.stage === 'before-multiplier') return cappedBefore(earned, room)
  const categories = categoriesOf(input, earned)
  const all = cappedByCategory(categories)
  const expression =
    categories
      .map(expressionOf)
      .filter((text) => text !== '')
      .join(' + ') || '0'
  if (!cap) return { exact: all, expression }
  return { exact: least(all, room), expression: `min(${expression}, ${added(limits)})` }
}

/** Declared points held to the cap, then multiplied as they were on the whole. */
function cappedBefore(earned: readonly Earned[], at: Exact): { exact: Exact; expression: string } {
  const points = earned.map((one) => one.points)
  const declared = sum(earned.map((one) => one.declared))
  if (isZero(declared)) return { exact: ZERO, expression: '0' }
  return {
    exact: times(over(sum(points), declared), least(declared, at)),
    expression: `(${added(points)}) / ${operand(declared)} × min(${operand(declared)}, ${operand(at)})`,
  }
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
