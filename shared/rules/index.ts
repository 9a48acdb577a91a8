import type { Score, ScoreKind } from '../scheme/schema.ts'
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
import type { Outcome, RuleInput, Step } from './rule.ts'
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

type AnyInput = Omit<RuleInput<ScoreKind>, 'terms'>

/** What a part comes to, by the rule its scheme names. */
export function scorePart(score: Score, input: AnyInput): Outcome {
  switch (score.by) {
    case 'converted-sum':
      return convertedSum.score({ ...input, terms: score })
    case 'evaluator-classes':
      return evaluatorClasses.score({ ...input, terms: score })
    case 'event-points':
      return eventPoints.score({ ...input, terms: score })
    case 'typed-deductions':
      return typedDeductions.score({ ...input, terms: score })
    case 'sum':
      return sumOfParts.score({ ...input, terms: score })
    case 'over-periods':
      return overPeriods.score({ ...input, terms: score })
    case 'count-down':
      return countDown.score({ ...input, terms: score })
    case 'weighted-indicators':
      return weightedIndicators.score({ ...input, terms: score })
    case 'measured':
      return measured.score({ ...input, terms: score })
    case 'rated-goals':
      return ratedGoals.score({ ...input, terms: score })
    case 'goal-progress':
      return goalProgress.score({ ...input, terms: score })
    case 'corrected':
      return corrected.score({ ...input, terms: score })
    case 'responsible-units':
      return responsibleUnits.score({ ...input, terms: score })
  }
}

/** How a part's points came about, by the rule its scheme names. */
export function explainPart(score: Score, input: AnyInput, outcome: Outcome): readonly Step[] {
  switch (score.by) {
    case 'converted-sum':
      return convertedSum.explain({ ...input, terms: score }, outcome)
    case 'evaluator-classes':
      return evaluatorClasses.explain({ ...input, terms: score }, outcome)
    case 'event-points':
      return eventPoints.explain({ ...input, terms: score }, outcome)
    case 'typed-deductions':
      return typedDeductions.explain({ ...input, terms: score }, outcome)
    case 'sum':
      return sumOfParts.explain({ ...input, terms: score }, outcome)
    case 'over-periods':
      return overPeriods.explain({ ...input, terms: score }, outcome)
    case 'count-down':
      return countDown.explain({ ...input, terms: score }, outcome)
    case 'weighted-indicators':
      return weightedIndicators.explain({ ...input, terms: score }, outcome)
    case 'measured':
      return measured.explain({ ...input, terms: score }, outcome)
    case 'rated-goals':
      return ratedGoals.explain({ ...input, terms: score }, outcome)
    case 'goal-progress':
      return goalProgress.explain({ ...input, terms: score }, outcome)
    case 'corrected':
      return corrected.explain({ ...input, terms: score }, outcome)
    case 'responsible-units':
      return responsibleUnits.explain({ ...input, terms: score }, outcome)
  }
}

export type { Outcome, Step } from './rule.ts'
