import type { GradeState, TraceLine } from '../engine/result.ts'
import type { Finding } from '../findings.ts'

/** What stood before and what stands after. */
export interface Change<Value> {
  readonly before: Value
  readonly after: Value
}

/** The first line of a subject's derivation that came out otherwise; null where one side has no such line. */
export interface Through {
  readonly step: number
  readonly part: string
  readonly label: string
  readonly before: TraceLine | null
  readonly after: TraceLine | null
}

/** One subject whose total, rank, grade, prize or money came out otherwise; what stayed the same is absent. */
export interface Move {
  readonly subjectId: string
  readonly name: string
  /** The group it is in after, or was in if it no longer takes part. */
  readonly group: string
  readonly presence: 'both' | 'joined' | 'left'
  readonly groups?: Change<string>
  /** Published totals; null while something is missing. `difference` is after − before, exact. */
  readonly total?: Change<string | null> & { readonly difference: string | null }
  readonly rank?: Change<number | null>
  readonly grade?: Change<string | null>
  readonly gradeState?: Change<GradeState | null>
  readonly prize?: Change<string | null>
  readonly money?: Change<string | null>
  /** Published points of the parts that differ, by the part's id. */
  readonly parts: Readonly<Record<string, Change<string | null>>>
  /** Null where the derivations do not differ, or there is only one. */
  readonly through: Through | null
}

/** 测算数, 核定名额 and how many hold the grade. */
export interface SeatFigures {
  readonly exact: string
  readonly seats: number
  readonly filled: number
}

/** One group whose seats or whose number of subjects came out otherwise. */
export interface GroupChange {
  readonly group: string
  readonly title: string
  readonly base?: Change<number | null>
  /** Ties that await a ruling. */
  readonly undecided?: Change<number>
  readonly seats: readonly ({ readonly grade: string; readonly pool?: string } & Change<SeatFigures | null>)[]
}

/** One side of a comparison: the scheme's name and what was found. */
export interface SideOutcome {
  readonly scheme: string
  readonly findings: readonly Finding[]
}

/** Two appraisals side by side: who moves, by how much, through which step, and which seats change. */
export interface Comparison {
  readonly before: SideOutcome
  readonly after: SideOutcome
  readonly moves: readonly Move[]
  /** How many subjects came out the same on both sides. */
  readonly unmoved: number
  readonly groups: readonly GroupChange[]
}
