import { compare, isZero, least, minus, over, plus, sumOf, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import { operand } from './expression.ts'
import type { Outcome, Rule, RuleInput } from './rule.ts'
import { isUnconfirmed } from './unconfirmed.ts'

type Input = RuleInput<'sum'>

/** Parts added up, others taken off, at most the cap (domain B1). */
export const sumOfParts: Rule<'sum'> = {
  kind: 'sum',
  score(input) {
    const added = insideOf(input, input.terms.of)
    const taken = insideOf(input, input.terms.less)
    const lacks = lacksOf(added, taken)
    const maximum = input.part.max === undefined ? undefined : exactOf(input.part.max)
    const scale = renormalised(input, added)
    if (scale) {
      // only parts that have a maximum can be brought to the whole; a ledger that lacks something still does
      const open = lacksOf(
        added.filter((one) => one.maximum === undefined),
        taken,
      )
      return { exact: minus(plus(scale.exact, scale.extra), total(taken)), maximum, lacks: open }
    }
    const possible = input.terms.convert ? maximaOf(added) : undefined
    const all = possible ? times(over(total(added), possible), exactOf(input.part.max ?? '100')) : total(added)
    const cap = input.terms.cap === undefined ? all : least(all, exactOf(input.terms.cap))
    return { exact: minus(cap, total(taken)), maximum, lacks }
  },
  explain(input, outcome) {
    const taken = insideOf(input, input.terms.less).map((one) => ` - ${operand(one.exact)}`)
    const added = insideOf(input, input.terms.of)
    const scale = renormalised(input, added)
    const plain = added.length === 0 ? '0' : added.map((one) => operand(one.exact)).join(' + ')
    const capped = input.terms.cap === undefined ? plain : `min(${plain}, ${operand(exactOf(input.terms.cap))})`
    const first = scale
      ? `(${scale.expression}) / ${operand(scale.possible)} × ${operand(scale.whole)} + ${operand(scale.extra)}`
      : converted(input, added, capped)
    return [
      {
        step: input.part.step,
        label: input.part.title,
        expression: floored(input, `${first}${taken.join('')}`, outcome),
        exact: outcome.exact,
        ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
      },
    ]
  },
}

/** What the parts could have come to; nothing when that is nought. */
function maximaOf(outcomes: readonly Outcome[]): Exact | undefined {
  const possible = outcomes.reduce((so, one) => plus(so, one.maximum ?? ZERO), ZERO)
  return isZero(possible) ? undefined : possible
}

function converted(input: Input, added: readonly Outcome[], plain: string): string {
  const possible = input.terms.convert ? maximaOf(added) : undefined
  return possible ? `(${plain}) / ${operand(possible)} × ${operand(exactOf(input.part.max ?? '100'))}` : plain
}

/** The floor is written where it is what counts. */
function floored({ part }: Input, expression: string, outcome: Outcome): string {
  if (part.floor === undefined || compare(outcome.exact, exactOf(part.floor)) !== 0) return expression
  return `max(${expression}, ${operand(exactOf(part.floor))})`
}

/** The parts that are scored for the subject's group. */
function insideOf({ counted }: Input, ids: readonly string[]): readonly Outcome[] {
  const all = ids.map(counted)
  return all.some((one) => one.outside) ? all.filter((one) => !one.outside) : all
}

function total(outcomes: readonly Pick<Outcome, 'exact'>[]): Exact {
  return sumOf(outcomes, (one) => one.exact)
}

/** What any of them lacks, each said once. */
function lacksOf(added: readonly Outcome[], taken: readonly Outcome[]): readonly string[] {
  const isWhole = (one: Outcome) => one.lacks.length === 0
  if (added.every(isWhole) && taken.every(isWhole)) return []
  return [...new Set([...added, ...taken].flatMap((one) => one.lacks))]
}

/** Where the scheme brings what is there to the full maximum: points of the parts present ÷ their maximum × the sum's maximum, or that of all its parts. */
function renormalised(
  { scheme, part, terms }: Input,
  added: readonly Outcome[],
): { exact: Exact; whole: Exact; extra: Exact; possible: Exact; expression: string } | undefined {
  if (scheme.missing.policy !== 'renormalise' || part.id !== scheme.total || terms.cap !== undefined) return undefined
  const measured = added.filter((one) => one.maximum !== undefined)
  // a ledger that nobody has confirmed is not missing; what rests on it stays open
  if (measured.some((one) => one.lacks.some(isUnconfirmed))) return undefined
  const present = measured.filter((one) => one.lacks.length === 0)
  const possible = present.reduce((so, one) => plus(so, one.maximum ?? ZERO), ZERO)
  if (present.length === measured.length || isZero(possible) || compare(possible, ZERO) < 0) return undefined
  const earned = total(present)
  const whole =
    part.max === undefined ? total(measured.map((one) => ({ exact: one.maximum ?? ZERO }))) : exactOf(part.max)
  return {
    whole,
    exact: times(over(earned, possible), whole),
    extra: total(added.filter((one) => one.maximum === undefined)),
    possible,
    expression: present.map((one) => operand(one.exact)).join(' + '),
  }
}
