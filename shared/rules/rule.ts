import type { SubjectInputs, SubjectRows } from '../engine/inputs.ts'
import type { Finding } from '../findings.ts'
import type { Exact } from '../numbers/index.ts'
import type { Basis } from '../scheme/basis.ts'
import type { Part, Scheme, Score, ScoreKind } from '../scheme/schema.ts'
import type { Indicator, Observation, TableName } from '../tables/index.ts'

/** What a part comes to for one subject. */
export interface Outcome {
  readonly exact: Exact
  /** The most that part could have been for this subject. */
  readonly maximum?: Exact | undefined
  /** Titles of what is missing; the number then holds only what is there. */
  readonly lacks: readonly string[]
  readonly notApplicable?: true | undefined
  /** The part is not scored for the subject's group. */
  readonly outside?: true | undefined
  /** How the reading of what is missing came to these points in place of the rule. */
  readonly instead?: { readonly expression: string } | undefined
  /** The mean of each class of evaluators that voted, out of 100. */
  readonly classes?: readonly ClassReached[] | undefined
}

/** What a class of evaluators came to. */
export interface ClassReached {
  readonly class: { readonly id: string }
  readonly mean: Exact
}

/** What one of those scored together reached in a part. */
export interface Reached {
  readonly subject: string
  readonly group: string
  readonly outcome: Outcome
}

/** What a unit came to as published; no points while it lacks something. */
export interface UnitReached {
  readonly name: string
  readonly group: string
  readonly points: Exact | undefined
}

/** A part in the version of its scheme that was in force; no part where that version had none of that name. */
export interface InForce {
  readonly scheme: Scheme
  readonly part: Part | undefined
}

/** Everything a rule may read. */
export interface RuleInput<Kind extends ScoreKind> {
  readonly scheme: Scheme
  readonly part: Part
  readonly terms: Score<Kind>
  readonly subject: SubjectInputs
  /** Everyone in the subject's group, itself among them. */
  readonly peers: readonly SubjectRows[]
  /** The observations of one of them. */
  readonly observationsOf: (peer: SubjectRows) => readonly Observation[]
  /** Indicators of 指标 that apply to this subject, all parts. */
  readonly indicators: readonly Indicator[]
  /** A part already scored, as it counts (rounded where the scheme rounds each part). */
  readonly counted: (part: string) => Outcome
  /** A part already scored, of everyone scored together: whose it is, and what it came to. */
  readonly everyone: (part: string) => readonly Reached[]
  /** The units a leader is responsible for, by what they came to. */
  readonly units: (from: 'roster' | 'results') => readonly UnitReached[]
  /** The part and its scheme as they stood on a day of a year in which the scheme was amended. */
  readonly inForce: ((day: string) => InForce) | undefined
  readonly confirmed: ReadonlySet<TableName>
  readonly report: (finding: Finding) => void
}

/** What a part's rule may read whoever is scored. */
export type AroundPart = Pick<
  RuleInput<ScoreKind>,
  'scheme' | 'part' | 'everyone' | 'observationsOf' | 'inForce' | 'confirmed' | 'report'
>
/** What a rule may read of the subject that is scored, whatever the part. */
export type OfSubject = Pick<RuleInput<ScoreKind>, 'subject' | 'peers' | 'indicators' | 'units' | 'counted'>

/** One line of a derivation, before it is worded: `expression` re-computes to `exact`. */
export interface Step {
  readonly step: number
  readonly label: string
  readonly expression: string
  readonly exact: Exact
  readonly maximum?: Exact
  /** What it rests on where that is more than the part's own basis. */
  readonly basis?: Basis
  readonly reason?: string
  readonly evidence?: string
  readonly scoredBy?: string
}

/** One way of scoring a part: the points, and how they came about (made only when asked for). */
export interface Rule<Kind extends ScoreKind> {
  readonly kind: Kind
  readonly score: (input: RuleInput<Kind>) => Outcome
  readonly explain: (input: RuleInput<Kind>, outcome: Outcome) => readonly Step[]
}
