import { isZero, over, plus, ratio, sumOf, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import { classMean, type ClassMean } from './class-mean.ts'
import { operand } from './expression.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'evaluator-classes'>
type Class = Input['terms']['classes'][number]

const HUNDRED = ratio(100)

/** A class that has a mean, with the weight it carries for this subject. */
interface Weighed {
  readonly class: Class
  readonly said: ClassMean
  readonly mean: Exact
  readonly weight: Exact
}

/** 分类评议: each class's mean out of 100 by its weight, brought to the part's maximum (domain B9–B11). */
export const evaluatorClasses: Rule<'evaluator-classes'> = {
  kind: 'evaluator-classes',
  score(input) {
    const maximum = maximumOf(input)
    const { weighed, lacks } = weigh(input)
    const weights = sumOf(weighed, (one) => one.weight)
    if (isZero(weights)) return { exact: ZERO, maximum, lacks: lacks.length > 0 ? lacks : [input.part.title] }
    const weighted = sumOf(weighed, (one) => times(one.weight, one.mean))
    const mean = isShared(input) ? over(weighted, weights) : weighted
    return {
      exact: times(over(mean, HUNDRED), maximum),
      maximum,
      lacks,
      classes: weighed,
    }
  },
  explain(input, outcome) {
    const { weighed } = weigh(input)
    const steps: Step[] = weighed.map((one) => ({
      step: 1,
      label: `${input.part.title}·${one.class.title}`,
      basis: one.class.basis,
      expression: one.said.expression(),
      exact: one.mean,
      maximum: HUNDRED,
    }))
    if (weighed.length === 0) return steps
    const products = weighed.map((one) => `${operand(one.weight)} × ${operand(one.mean)}`)
    const weights = sumOf(weighed, (one) => one.weight)
    const share = isShared(input) ? ` / ${operand(weights)}` : ''
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: `(${products.join(' + ')})${share} / 100 × ${operand(maximumOf(input))}`,
      exact: outcome.exact,
      maximum: maximumOf(input),
    })
    return steps
  },
}

function maximumOf({ part }: Input): Exact {
  return exactOf(part.max ?? '100')
}

/** Whether the weights that count are divided by what they come to. */
function isShared({ terms }: Input): boolean {
  return terms.emptyClass === 'renormalise' || terms.combine === 'ballots'
}

/** The classes that voted, with their weights; and what is missing. Where every ballot counts alike, a class weighs as many as it cast. */
function weigh(input: Input): { readonly weighed: readonly Weighed[]; readonly lacks: string[] } {
  const { classes, emptyClass, emptyTo } = input.terms
  const lacks: string[] = []
  const weighed: Weighed[] = []
  let freed = ZERO
  for (const one of classes) {
    const said = classMean(input, one)
    const weight = input.terms.combine === 'ballots' ? said.ballots : exactOf(one.weight ?? '0')
    if (said.mean && !weight) lacks.push(`${input.part.title}·${one.title}（没有票数）`)
    else if (said.mean && weight) weighed.push({ class: one, said, mean: said.mean, weight })
    else if (said.broken || emptyClass === 'missing' || (emptyClass === 'to-class' && one.id === emptyTo)) {
      lacks.push(`${input.part.title}·${one.title}`)
      if (input.scheme.missing.policy === 'zero')
        weighed.push({ class: one, said: { ...said, expression: () => '0' }, mean: ZERO, weight: weight ?? ZERO })
    } else freed = plus(freed, weight ?? ZERO)
  }
  if (emptyClass !== 'to-class' || isZero(freed)) return { weighed, lacks }
  const heirs = weighed.map((one) => (one.class.id === emptyTo ? { ...one, weight: plus(one.weight, freed) } : one))
  return { weighed: heirs, lacks }
}
