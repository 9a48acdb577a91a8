import type { Exact } from '../numbers/index.ts'
import type { TableName } from './definitions.ts'

/** A score as a person gives it: a number, not applicable (不适用), or missing. Missing is never nought. */
export type Points =
  | { readonly state: 'present'; readonly value: Exact }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'missing' }

/** A unit or person that is appraised. */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly group: string
  /** 列序: place in the office's own order. */
  readonly order: number
  /** Whether it takes part and gets a grade, takes part without a grade, or does not take part. */
  readonly status: 'graded' | 'not-graded' | 'absent'
  /** Why a person that takes part gets no grade. */
  readonly standing?: Standing
  /** The kind of post whose seats a person competes for. */
  readonly pool?: string
  /** 分管领导, by name or id. */
  readonly leaders?: readonly string[]
}

/** 只写评语不定等次 · 不定等次 · 暂缓(立案审查期间). */
export type Standing = 'comments-only' | 'no-grade' | 'pending'

interface Row {
  /** Index among the rows of its table as sent. */
  readonly row: number
}

/** What the rows of 指标 say: the most points of an indicator and to whom it applies (all when empty). */
export interface Indicator extends Row {
  readonly part: string
  readonly indicator: string
  readonly maxPoints: Exact
  readonly appliesTo: string
}

/** One score of one indicator. */
export interface Observation extends Row {
  readonly subject: string
  readonly part: string
  readonly indicator: string
  readonly maxPoints: Exact
  readonly points: Points
  readonly reason: string
  readonly evidence: string
  readonly scoredBy: string
  /** The period it was scored for; empty for the whole year. */
  readonly period?: string
}

/** What one class of evaluators said of one subject: a ready score out of 100, or how many chose an option. */
export interface Ballot extends Row {
  readonly subject: string
  readonly part: string
  readonly evaluatorClass: string
  readonly given:
    | { readonly kind: 'score'; readonly points: Points }
    | { readonly kind: 'count'; readonly option: string; readonly count: Exact }
}

/** One ballot on one person. */
export interface Vote extends Row {
  readonly subject: string
  readonly part: string
  readonly evaluatorClass: string
  readonly points: Points
  /** Whether it is the person's own. */
  readonly own: boolean
  /** Whether it is signed by somebody who gets comments only (见习人员). */
  readonly byCommentsOnly?: true
}

/** One goal of a subject: how far it was reported and found to be, or how it was rated. */
export interface Goal extends Row {
  readonly subject: string
  readonly part: string
  readonly goal: string
  readonly maxPoints: Exact
  /** Rates: 0.8 is 80 %. */
  readonly reported: Points
  readonly verified: Points
  readonly rating: string
}

/** What a subject was to reach in one indicator and what it reached. */
export interface Measure extends Row {
  readonly subject: string
  readonly part: string
  readonly indicator: string
  readonly target: Exact | undefined
  /** Unlike points it may be below nought. */
  readonly actual: Points
  readonly source: string
}

/** What became of a subject in an earlier year. */
export interface PastYear extends Row {
  readonly subject: string
  readonly year: number
  readonly rank: number | undefined
  /** How many were ranked together. */
  readonly size: number | undefined
  readonly grade: string
  /** 受处理情况, as entered. */
  readonly sanction: string
  /** The name it had then, where that is not its name of today. */
  readonly formerly?: string
}

/** One entry of the points ledger. */
export interface LedgerEvent extends Row {
  readonly subject: string
  readonly part: string
  readonly rule: string
  readonly matter: string
  readonly document: string
  readonly verified: Points
  readonly multiplier: Exact | undefined
  readonly verifiedBy: string
  /** The day it happened; empty when not entered. */
  readonly date: string
  /** Who reported it, where that matters. */
  readonly reporter: string
  readonly eventKey: string
}

/** One finding of an inspection and what it costs. */
export interface Inspection extends Row {
  readonly subject: string
  readonly reason: string
  readonly goal: string
  readonly inspector: string
  readonly points: Points
  readonly eventKey: string
}

/** One veto. */
export interface Veto extends Row {
  readonly subject: string
  readonly matter: string
  readonly body: string
  readonly document: string
  readonly eventKey: string
}

/** What a unit came to in an appraisal of its own. */
export interface UnitResult extends Row {
  readonly unit: string
  readonly leaders: readonly string[]
  readonly total: Exact | undefined
  readonly grade: string
  readonly body: string
  readonly document: string
}

/** 更名 · 合并 · 分设: how a subject of former years became one of today. */
export interface Succession extends Row {
  /** The subject of today. */
  readonly subject: string
  readonly former: string
  readonly kind: 'renamed' | 'merged' | 'split'
  readonly date: string
  /** Whether the former one's years count as its own. */
  readonly keeps: boolean
}

/** Lessons of one person: hours, what each counts, and what each pays. */
export interface Lessons extends Row {
  readonly subject: string
  readonly hours: Exact | undefined
  readonly coefficient: Exact | undefined
  readonly rate: Exact | undefined
}

/** A decision on record: which grade a tied subject gets, or a grade changed by hand with its reason. */
export interface Ruling extends Row {
  readonly subject: string
  readonly matter: 'tie' | 'adjustment' | 'added-seat' | 'prize' | 'elsewhere'
  readonly grade: string
  readonly body: string
  readonly document: string
  readonly date: string
  readonly reason: string
}

/** The rows of a large table by whom they are about, each subject's in their order, typed when they are asked for. */
export interface RowsBySubject<Row> {
  readonly of: (subject: Subject) => Row[]
}

/** All input of one appraisal, typed; subjects are ids. */
export interface Tables {
  readonly roster: readonly Subject[]
  readonly indicators: readonly Indicator[]
  readonly observations: RowsBySubject<Observation>
  readonly ballots: RowsBySubject<Ballot>
  readonly votes?: readonly Vote[]
  readonly goals?: readonly Goal[]
  readonly measures?: readonly Measure[]
  readonly history?: readonly PastYear[]
  readonly succession?: readonly Succession[]
  readonly results?: readonly UnitResult[]
  readonly lessons?: readonly Lessons[]
  readonly events: readonly LedgerEvent[]
  readonly inspections: readonly Inspection[]
  readonly vetoes: readonly Veto[]
  readonly rulings: readonly Ruling[]
  /** Tables whose 本表已核对 is confirmed. */
  readonly confirmed: ReadonlySet<TableName>
}
