import { least, ONE, plus, times, ZERO, type Exact } from '../numbers/index.ts'
import { exactOf } from '../scheme/terms.ts'
import type { Goal, Points } from '../tables/index.ts'
import { added, operand } from './expression.ts'
import type { Rule, RuleInput, Step } from './rule.ts'

type Input = RuleInput<'goal-progress'>

/** 目标进展: Σ points of a goal × how far it came (domain B2); reported where nobody went to see. */
export const goalProgress: Rule<'goal-progress'> = {
  kind: 'goal-progress',
  score(input) {
    const goals = goalsOf(input)
    const maximum = goals.reduce((so, goal) => plus(so, goal.maxPoints), ZERO)
    if (goals.length === 0) {
      const { max, title } = input.part
      return { exact: ZERO, lacks: [title], ...(max === undefined ? {} : { maximum: exactOf(max) }) }
    }
    return {
      exact: goals.reduce((so, goal) => plus(so, times(goal.maxPoints, countedRate(input, goal))), ZERO),
      maximum,
      lacks: goals
        .filter((goal) => rateOf(input, goal) === undefined)
        .map((goal) => `${input.part.title}·${goal.goal}`),
    }
  },
  explain(input, outcome) {
    const goals = goalsOf(input)
    const steps: Step[] = goals.map((goal) => ({
      step: 1,
      label: goal.goal,
      expression: `${operand(goal.maxPoints)} × ${rateExpression(input, goal)}`,
      exact: times(goal.maxPoints, countedRate(input, goal)),
      maximum: goal.maxPoints,
    }))
    if (goals.length === 0) return steps
    steps.push({
      step: input.part.step,
      label: input.part.title,
      expression: added(goals.map((goal) => times(goal.maxPoints, countedRate(input, goal)))),
      exact: outcome.exact,
      ...(outcome.maximum ? { maximum: outcome.maximum } : {}),
    })
    return steps
  },
}

function goalsOf({ subject, part }: Input): Goal[] {
  const mine = subject.goals.filter((goal) => goal.part === part.id)
  return mine.sort((a, b) => (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : 0))
}

function rateOf({ terms }: Input, goal: Goal): Exact | undefined {
  const reported = present(goal.reported)
  if (terms.use === 'reported') return reported
  // not seen on the spot is not the same as not filled in
  return goal.verified.state === 'not-applicable' ? reported : present(goal.verified)
}

function present(points: Points): Exact | undefined {
  return points.state === 'present' ? points.value : undefined
}

function countedRate(input: Input, goal: Goal): Exact {
  const rate = rateOf(input, goal) ?? ZERO
  return input.terms.beyond === 'capped' ? least(rate, ONE) : rate
}

function rateExpression(input: Input, goal: Goal): string {
  const rate = operand(rateOf(input, goal) ?? ZERO)
  return input.terms.beyond === 'capped' ? `min(${rate}, 1)` : rate
}
