import type { Score } from '../scheme/schema.ts'
import { corrected } from './corrected.ts'
import { countDown } from './count-down.ts'
import { convertedSum } from './converted-sum.ts'
import { evaluatorClasses } from './evaluator-classes.ts'
import { eventPoints } from './event-points.ts'
import { goalProgress } from './goal-progress.ts'
import { measured } from './measured/measured.ts'
import { overPeriods } from './over-periods.ts'
import { ratedGoals } from './rated-goals.ts'
import { responsibleUnits } from './responsible-units.ts'
import { ruleInput, type AroundPart, type OfSubject, type Outcome, type Step } from './rule.ts'
import { sumOfParts } from './sum.ts'
import { typedDeductions } from './typed-deductions.ts'
import { weightedIndicators } from './weighted-indicators.ts'

/** All ways of scoring a part, by the name a scheme gives them. */
export const RULES = {
  'converted-sum': convertedSum,
  'evaluator-classes': evaluatorClasses,
  'event-points': eventPoints,
  'typed-deductions': typedDeductions,
  sum: sumOfParts,
  'over-periods': overPeriods,
  'count-down': countDown,
  'weighted-indicators': weightedIndicators,
  measured,
  'rated-goals': ratedGoals,
  'goal-progress': goalProgress,
  corrected,
  'responsible-units': responsibleUnits,
} as const

/** What a part comes to, by the rule its scheme names. */
export function scorePart(score: Score, around: AroundPart, own: OfSubject): Outcome {
  switch (score.by) {
    case 'converted-sum':
      return convertedSum.score(ruleInput(score, around, own))
    case 'evaluator-classes':
      return evaluatorClasses.score(ruleInput(score, around, own))
    case 'event-points':
      return eventPoints.score(ruleInput(score, around, own))
    case 'typed-deductions':
      return typedDeductions.score(ruleInput(score, around, own))
    case 'sum':
      return sumOfParts.score(ruleInput(score, around, own))
    case 'over-periods':
      return overPeriods.score(ruleInput(score, around, own))
    case 'count-down':
      return countDown.score(ruleInput(score, around, own))
    case 'weighted-indicators':
      return weightedIndicators.score(ruleInput(score, around, own))
    case 'measured':
      return measured.score(ruleInput(score, around, own))
    case 'rated-goals':
      return ratedGoals.score(ruleInput(score, around, own))
    case 'goal-progress':
      return goalProgress.score(ruleInput(score, around, own))
    case 'corrected':
      return corrected.score(ruleInput(score, around, own))
    case 'responsible-units':
      return responsibleUnits.score(ruleInput(score, around, own))
  }
}

/** How a part's points came about, by the rule its scheme names. */
export function explainPart(score: Score, around: AroundPart, own: OfSubject, outcome: Outcome): readonly Step[] {
  switch (score.by) {
    case 'converted-sum':
      return convertedSum.explain(ruleInput(score, around, own), outcome)
    case 'evaluator-classes':
      return evaluatorClasses.explain(ruleInput(score, around, own), outcome)
    case 'event-points':
      return eventPoints.explain(ruleInput(score, around, own), outcome)
    case 'typed-deductions':
      return typedDeductions.explain(ruleInput(score, around, own), outcome)
    case 'sum':
      return sumOfParts.explain(ruleInput(score, around, own), outcome)
    case 'over-periods':
      return overPeriods.explain(ruleInput(score, around, own), outcome)
    case 'count-down':
      return countDown.explain(ruleInput(score, around, own), outcome)
    case 'weighted-indicators':
      return weightedIndicators.explain(ruleInput(score, around, own), outcome)
    case 'measured':
      return measured.explain(ruleInput(score, around, own), outcome)
    case 'rated-goals':
      return ratedGoals.explain(ruleInput(score, around, own), outcome)
    case 'goal-progress':
      return goalProgress.explain(ruleInput(score, around, own), outcome)
    case 'corrected':
      return corrected.explain(ruleInput(score, around, own), outcome)
    case 'responsible-units':
      return responsibleUnits.explain(ruleInput(score, around, own), outcome)
  }
}

export type { AroundPart, OfSubject, Outcome, Step } from './rule.ts'
