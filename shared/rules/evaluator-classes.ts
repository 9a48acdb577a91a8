import { isZero, over, plus, ratio, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import { operand } from './expression.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'evaluator-classes'>
type Class = Input['terms']['classes'][number]

const HUNDRED = ratio(100)

/** 分类评议: each class's mean out of 100 by its weight, brought to the part's maximum (domain B9, B11). */
export const evaluatorClasses: Rule<'evaluator-classes'> = {
  kind: 'evaluator-classes',
  score(input) {
    const maximum = maximumOf(input)
    const lacks: string[] = []
    let weighted = ZERO
    let weights = ZERO
    for (const one of input.terms.classes) {
      const mean = meanOf(input, one)
      if (mean === undefined) {
        if (input.terms.emptyClass === 'missing') lacks.push(`${input.part.title}·${one.title}`)
        continue
      }
      weighted = plus(weighted, times(exactOf(one.weight), mean))
      weights = plus(weights, exactOf(one.weight))
    }
    if (isZero(weights)) return { exact: ZERO, maximum, lacks: lacks.length > 0 ? lacks : [input.part.title] }
    const mean = input.terms.emptyClass === 'renormalise' ? over(weighted, weights) : weighted
    return { exact: times(over(mean, HUNDRED), maximum), maximum, lacks }
  },
  explain(input, outcome) {
    const steps: Step[] = []
    const products: string[] = []
    let weights = ZERO
    for (const one of input.terms.classes) {
      const mean = meanOf(input, one)
      if (mean === undefined) continue
      steps.push({
        step: 1,
        label: `${input.part.title}·${one.title}`,
        basis: one.basis,
        expression: meanExpression(input, one, mean),
        exact: mean,
        maximum: HUNDRED,
      })
      products.push(`${operand(exactOf(one.weight))} × ${operand(mean)}`)
      weights = plus(weights, exactOf(one.weight))
    }
    if (products.length === 0) return steps
    const share = input.terms.emptyClass === 'renormalise' ? ` / ${operand(weights)}` : ''
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

function meanOf(input: Input, one: Class): Exact | undefined {
  let points = ZERO
  let count = ZERO
  for (const ballot of input.subject.ballots) {
    if (ballot.part !== input.part.id || ballot.evaluatorClass !== one.id) continue
    if (ballot.given.kind === 'score')
      return ballot.given.points.state === 'present' ? ballot.given.points.value : undefined
    points = plus(points, times(ballot.given.count, pointsOfOption(input, ballot.given.option)))
    count = plus(count, ballot.given.count)
  }
  return isZero(count) ? undefined : over(points, count)
}

function meanExpression(input: Input, one: Class, mean: Exact): string {
  const products: string[] = []
  let count = ZERO
  for (const { title, points } of input.terms.options) {
    for (const ballot of input.subject.ballots) {
      if (
        ballot.part !== input.part.id ||
        ballot.evaluatorClass !== one.id ||
        ballot.given.kind === 'score' ||
        ballot.given.option !== title
      )
        continue
      products.push(`${operand(ballot.given.count)} × ${operand(exactOf(points))}`)
      count = plus(count, ballot.given.count)
    }
  }
  return products.length === 0 ? operand(mean) : `(${products.join(' + ')}) / ${operand(count)}`
}

function pointsOfOption(input: Input, title: string): Exact {
  return exactOf(input.terms.options.find((option) => option.title === title)?.points ?? '0')
}
