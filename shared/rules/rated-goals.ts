import { plus, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/schema.ts'
import type { Goal } from '../tables/index.ts'
import { added, operand } from './expression.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'rated-goals'>

/** 等级评分: Σ points of a goal × its rating's coefficient (domain B12); the maximum is what the goals could give. */
export const ratedGoals: Rule<'rated-goals'> = {
  kind: 'rated-goals',
  score(input) {
    const goals = goalsOf(input)
    if (goals.length === 0) return withoutGoals(input)
    return {
      exact: goals.reduce((so, goal) => plus(so, pointsOf(input, goal)), ZERO),
      maximum: goals.reduce((so, goal) => plus(so, goal.maxPoints), ZERO),
      lacks: goals.filter((goal) => goal.rating === '').map((goal) => `${input.part.title}·${goal.goal}`),
    }
  },
  explain(input, outcome) {
    const goals = goalsOf(input)
    const steps: Step[] = goals.map((goal) => ({
      step: 1,
      label: goal.goal,
      expression: `${operand(goal.maxPoints)} × ${operand(coefficientOf(input, goal))}`,
      exact: pointsOf(input, goal),
      maximum: goal.maxPoints,
      ...(goal.rating === '' ? {} : { reason: goal.rating }),
    }))
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: goals.length === 0 ? operand(outcome.exact) : added(goals.map((goal) => pointsOf(input, goal))),
      exact: outcome.exact,
      ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
    })
    return steps
  },
}

function withoutGoals({ part, terms }: Input): ReturnType<Rule<'rated-goals'>['score']> {
  const maximum = exactOf(part.max ?? '100')
  switch (terms.none) {
    case 'left-out':
      return { exact: ZERO, lacks: [], outside: true }
    case 'full':
      return { exact: maximum, maximum, lacks: [] }
    case 'zero':
      return { exact: ZERO, maximum, lacks: [] }
    case 'missing':
      return { exact: ZERO, maximum, lacks: [part.title] }
  }
}

/** In an order that does not follow the rows. */
function goalsOf({ subject, part }: Input): Goal[] {
  const mine = subject.goals.filter((goal) => goal.part === part.id)
  return mine.sort((a, b) => (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : 0))
}

function pointsOf(input: Input, goal: Goal): Exact {
  return times(goal.maxPoints, coefficientOf(input, goal))
}

function coefficientOf({ terms }: Input, goal: Goal): Exact {
  return exactOf(terms.ratings.find((one) => one.title === goal.rating)?.coefficient ?? '0')
}
