import type { Finding } from '../findings.ts'
import type { Basis } from '../scheme/basis.ts'
import type { Standing } from '../tables/index.ts'

/** Points of one part: exact (`961.7`, `1720/3`), as published (`961.70`), and the most there can be. */
export interface PartScore {
  readonly state: 'complete' | 'lacking' | 'not-applicable'
  /** Exact points; of what is there so far while something is lacking. */
  readonly exact: string
  readonly published: string
  readonly maximum?: string
}

/** Why a subject has no grade, or has one. */
export type GradeState = 'decided' | 'undecided' | 'incomplete' | 'group-incomplete' | 'not-graded'

/** What sets a subject apart from the plain course of the rules. */
export type Mark =
  'below-threshold' | 'ruled' | 'tie-by-chain' | 'adjusted' | 'seat-added' | 'downgraded' | 'backfilled'

/** One subject's outcome; all points are decimal strings, ready for JSON. */
export interface SubjectResult {
  readonly subjectId: string
  readonly name: string
  readonly group: string
  /** Place in the roster's own order (列序), for display. */
  readonly order: number
  readonly parts: Readonly<Record<string, PartScore>>
  /** Null while something is missing. */
  readonly total: { readonly exact: string; readonly published: string } | null
  /** 暂计得分: what stands so far, and what it lacks; only while something is missing. Never ranked, graded or published. */
  readonly provisional: { readonly published: string; readonly lacks: readonly string[] } | null
  /** Rank in the group by the scheme's numbering; null while the group is incomplete. */
  readonly rank: number | null
  /** Place among those above the threshold once ties are ordered by chain and then by 列序; for display. */
  readonly position: number | null
  readonly gradeBefore: string | null
  readonly grade: string | null
  readonly gradeState: GradeState
  readonly marks: readonly Mark[]
  /** Why a person that takes part gets no grade. */
  readonly standing?: Standing
  /** Titles of the rules that bar it from a grade or fix its grade. */
  readonly eligibility?: readonly string[]
  /** The prize; null while it is undecided or where there is none. Absent where the scheme gives no prizes. */
  readonly prize?: string | null
  /** What follows from this year's result and those before it. */
  readonly consequences?: readonly string[]
  /** What the prize pays, to the cent, once the sum is granted. */
  readonly money?: string
  /** What the work done pays (课时费、奖金), each kind to the cent. */
  readonly pay?: readonly {
    readonly id: string
    readonly title: string
    readonly exact: string
    readonly cents: string
  }[]
}

/** The seats of one grade in one group. */
export interface GradeSeats {
  readonly grade: string
  /** The kind of post they belong to, where each has seats of its own. */
  readonly pool?: string
  /** The regulation's share, e.g. `40%`. */
  readonly share: string
  /** 测算数: share × base, exact. */
  readonly exact: string
  /** 核定名额 after rounding. */
  readonly seats: number
  /** Seats to fill once those below the threshold have taken theirs. */
  readonly available: number
  /** How many hold the grade before downgrades. */
  readonly filled: number
  /** available − filled: positive to add, negative to remove. */
  readonly toAdd: number
}

/** Subjects with equal published scores across a line between two grades. */
export interface Tie {
  readonly subjects: readonly string[]
  readonly published: string
  /** The grades they stand across, best first, with how many seats each has left for them. */
  readonly grades: readonly { readonly grade: string; readonly seats: number }[]
  readonly state: 'ruled' | 'by-chain' | 'shared' | 'undecided'
  /** The order the tie chain would give (参考), best first; absent when it cannot tell them apart or there is none. */
  readonly reference?: readonly string[]
}

/** One group's seats, ties and whether its grades can be made final. */
export interface GroupResult {
  readonly group: string
  readonly title: string
  /** 应参加数. */
  readonly base: number
  readonly belowThreshold: readonly string[]
  readonly seats: readonly GradeSeats[]
  readonly ties: readonly Tie[]
  /** Ties across a line between prizes. */
  readonly prizeTies?: readonly Tie[]
  /** Subjects with something missing. */
  readonly incomplete: readonly string[]
  /** Whether every subject that takes part has a grade and no quota is broken. */
  readonly final: boolean
}

/** One line of a derivation. `text` reads `86/90 × 600 = 1720/3 ≈ 573.33`; `expression` re-computes to `exact`. */
export interface TraceLine {
  /** The step of the order of rules, 1–14. */
  readonly step: number
  /** The part or rule it belongs to. */
  readonly part: string
  readonly label: string
  readonly expression: string
  readonly exact: string
  readonly shown: string
  readonly rounding?: string
  readonly text: string
  readonly maximum?: string
  readonly basis?: Basis
  readonly reason?: string
  readonly evidence?: string
  readonly scoredBy?: string
}

/** What one appraisal gives: plain JSON, the same bytes for the same input whatever the order of rows. */
export interface Appraisal {
  readonly scheme: string
  readonly engine: string
  readonly results: readonly SubjectResult[]
  readonly groups: readonly GroupResult[]
  readonly findings: readonly Finding[]
  readonly traces?: Readonly<Record<string, readonly TraceLine[]>>
}
