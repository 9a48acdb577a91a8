import { compare, minus, plus, ZERO } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import { operand } from './expression.ts'
import type { Rule } from './rule.ts'

/** 倒扣: the opening points less all that was deducted (domain B18); the part's floor keeps it from going below. */
export const countDown: Rule<'count-down'> = {
  kind: 'count-down',
  score({ part, terms, counted }) {
    const maximum = exactOf(part.max ?? '100')
    const deducted = terms.less.map(counted)
    return {
      exact: minus(
        maximum,
        deducted.reduce((so, one) => plus(so, one.exact), ZERO),
      ),
      maximum,
      lacks: [...new Set(deducted.flatMap((one) => one.lacks))],
    }
  },
  explain({ part, terms, counted }, outcome) {
    const maximum = exactOf(part.max ?? '100')
    const left = [maximum, ...terms.less.map((id) => counted(id).exact)].map(operand).join(' - ')
    const atFloor = part.floor !== undefined && compare(outcome.exact, exactOf(part.floor)) === 0
    const expression = atFloor ? `max(${left}, ${operand(outcome.exact)})` : left
    return [{ step: part.step, label: part.title, expression, exact: outcome.exact, maximum }]
  },
}
