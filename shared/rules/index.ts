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
import type { AroundPart, OfSubject, Outcome, Rule, Step } from './rule.ts'
import { RuleInputOf } from './rule-input.ts'
import { sumOfParts } from './sum.ts'
import { typedDeductions } from './typed-deductions.ts'
import { weightedIndicators } from './weighted-indicators.ts'

/** How one part is scored: its rule with the scheme's terms for it. */
export interface PartRule {
  /** Whether it only adds up other parts. */
  readonly adds: boolean
  /** What the part comes to for a subject. */
  readonly score: (around: AroundPart, own: OfSubject) => Outcome
  /** How it came to that. */
  readonly explain: (around: AroundPart, own: OfSubject, outcome: Outcome) => readonly Step[]
}

/** The rule a scheme names for a part; looked up once, whoever is scored. */
export function ruleOf(score: Score): PartRule {
  switch (score.by) {
    case 'converted-sum':
      return withTerms(convertedSum, score)
    case 'evaluator-classes':
      return withTerms(evaluatorClasses, score)
    case 'event-points':
      return withTerms(eventPoints, score)
    case 'typed-deductions':
      return withTerms(typedDeductions, score)
    case 'sum':
      return withTerms(sumOfParts, score)
    case 'over-periods':
      return withTerms(overPeriods, score)
    case 'count-down':
      return withTerms(countDown, score)
    case 'weighted-indicators':
      return withTerms(weightedIndicators, score)
    case 'measured':
      return withTerms(measured, score)
    case 'rated-goals':
      return withTerms(ratedGoals, score)
    case 'goal-progress':
      return withTerms(goalProgress, score)
    case 'corrected':
      return withTerms(corrected, score)
    case 'responsible-units':
      return withTerms(responsibleUnits, score)
  }
}

function withTerms<Kind extends ScoreKind>(rule: Rule<Kind>, terms: Score<Kind>): PartRule {
  return {
    adds: terms.by === 'sum',
    score: (around, own) => rule.score(new RuleInputOf(terms, around, own)),
    explain: (around, own, outcome) => rule.explain(new RuleInputOf(terms, around, own), outcome),
  }
}

export type { AroundPart, OfSubject, Outcome, Step } from './rule.ts'
