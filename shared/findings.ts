import type { Basis } from './scheme/basis.ts'
import type { VersionsProblem } from './scheme/versions-problem.ts'
import type { TableName } from './tables/index.ts'

/** Where something stands: a cell, a row sent as data, a line of a file, or an entry of a scheme. */
export type Place =
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'row'; readonly table: TableName; readonly row: number; readonly column?: string }
  | { readonly kind: 'subject'; readonly subject: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'scheme'; readonly path: string }

/** `error` keeps a result from being final, `warning` asks for a look, `note` tells how something was read. */
export type Severity = 'error' | 'warning' | 'note'

/** Everything a person can cause, as data; the words for each code live in shared/messages. */
export type Problem =
  // reading cells
  | { readonly code: 'heading-missing'; readonly heading: string; readonly table: TableName }
  | { readonly code: 'heading-unknown'; readonly heading: string; readonly like?: string }
  | { readonly code: 'heading-repeated'; readonly heading: string }
  | { readonly code: 'table-unrecognised'; readonly headings: readonly string[] }
  | { readonly code: 'table-ambiguous'; readonly tables: readonly string[] }
  | { readonly code: 'rows-skipped'; readonly what: 'total' | 'blank' | 'note'; readonly count: number }
  | { readonly code: 'not-a-number'; readonly text: string; readonly heading: string }
  | { readonly code: 'number-read-as'; readonly text: string; readonly value: string; readonly heading: string }
  | { readonly code: 'number-too-large'; readonly text: string; readonly heading: string }
  | { readonly code: 'not-a-date'; readonly text: string; readonly heading: string }
  | { readonly code: 'date-read-as'; readonly text: string; readonly value: string; readonly heading: string }
  | { readonly code: 'text-too-long'; readonly heading: string; readonly length: number; readonly limit: number }
  | { readonly code: 'too-many-rows'; readonly count: number; readonly limit: number }
  | { readonly code: 'formula-text'; readonly text: string; readonly heading: string }
  | { readonly code: 'cell-error'; readonly text: string; readonly heading: string }
  | { readonly code: 'value-required'; readonly heading: string }
  | { readonly code: 'mark-unknown'; readonly text: string; readonly heading: string }
  // rows against the roster and the scheme
  | { readonly code: 'subject-unknown'; readonly subject: string; readonly like?: string }
  | { readonly code: 'subject-repeated'; readonly subject: string }
  | { readonly code: 'subject-ambiguous'; readonly subject: string; readonly codes: readonly string[] }
  | { readonly code: 'subject-without-group'; readonly subject: string }
  | { readonly code: 'subject-not-taking-part'; readonly subject: string }
  | { readonly code: 'group-unknown'; readonly group: string }
  | { readonly code: 'group-empty'; readonly group: string }
  | { readonly code: 'part-unknown'; readonly part: string }
  | { readonly code: 'rule-unknown'; readonly rule: string; readonly known: readonly string[] }
  | { readonly code: 'points-by-rule'; readonly rule: string; readonly each: string; readonly entered: string }
  | { readonly code: 'veto-without-effect'; readonly matter: string; readonly known: readonly string[] }
  | { readonly code: 'class-unknown'; readonly evaluatorClass: string; readonly known: readonly string[] }
  | { readonly code: 'option-unknown'; readonly option: string; readonly known: readonly string[] }
  | { readonly code: 'row-repeated'; readonly subject: string; readonly what: string }
  | { readonly code: 'above-maximum'; readonly value: string; readonly maximum: string; readonly what: string }
  | { readonly code: 'below-minimum'; readonly value: string; readonly minimum: string; readonly what: string }
  | {
      readonly code: 'outside-range'
      readonly value: string
      readonly from: string
      readonly to: string
      readonly what: string
    }
  | { readonly code: 'rate-unlikely'; readonly what: string; readonly value: string; readonly percent: string }
  | { readonly code: 'count-not-whole'; readonly value: string; readonly what: string }
  | { readonly code: 'maximum-missing'; readonly indicator: string }
  | { readonly code: 'nothing-applies'; readonly part: string }
  | { readonly code: 'missing-value'; readonly part: string; readonly what: string }
  | { readonly code: 'not-confirmed'; readonly table: TableName }
  | { readonly code: 'same-achievement'; readonly key: string; readonly subject: string }
  | { readonly code: 'same-achievement-open'; readonly key: string; readonly subject: string }
  | { readonly code: 'same-incident'; readonly key: string; readonly subject: string }
  | { readonly code: 'incident-counted-once'; readonly key: string; readonly subject: string; readonly kept: string }
  | { readonly code: 'finding-not-on-scale'; readonly text: string; readonly known: readonly string[] }
  | { readonly code: 'deduction-off-scale'; readonly what: string; readonly value: string; readonly scale: string }
  | { readonly code: 'evidence-missing'; readonly what: string }
  // rows that take others back
  | { readonly code: 'row-reversed'; readonly subject: string; readonly reason: string; readonly document: string }
  | { readonly code: 'reversal-unknown'; readonly serial: string; readonly subject: string }
  | { readonly code: 'group-incomplete'; readonly group: string; readonly subjects: readonly string[] }
  // grades
  | {
      readonly code: 'tie-undecided'
      readonly group: string
      readonly subjects: readonly string[]
      readonly grades: readonly string[]
      readonly seats: number
    }
  | { readonly code: 'ruling-incomplete'; readonly group: string; readonly subjects: readonly string[] }
  | {
      readonly code: 'ruling-does-not-fit'
      readonly group: string
      readonly grade: string
      readonly ruled: number
      readonly seats: number
    }
  | { readonly code: 'ruling-without-tie'; readonly subject: string }
  | { readonly code: 'ruling-without-decision'; readonly subject: string }
  | { readonly code: 'grade-unknown'; readonly grade: string; readonly known: readonly string[] }
  | { readonly code: 'adjustment-without-reason'; readonly subject: string; readonly matter: string }
  | {
      readonly code: 'quota-exceeded'
      readonly group: string
      readonly grade: string
      readonly seats: number
      readonly filled: number
    }
  | {
      readonly code: 'seats-above-share'
      readonly group: string
      readonly grade: string
      readonly seats: number
      readonly share: string
      readonly allowed: number
    }
  | { readonly code: 'entered-seats-off'; readonly group: string; readonly seats: number; readonly base: string }
  | { readonly code: 'grade-elsewhere-missing'; readonly subject: string; readonly by: string }
  | { readonly code: 'prize-undefined'; readonly subject: string; readonly grade: string }
  // ballots by code
  | { readonly code: 'ballot-unanswered'; readonly subject: string }
  | { readonly code: 'ballot-answered-twice'; readonly subject: string }
  | { readonly code: 'ballot-subject-unknown'; readonly subject: string }
  | { readonly code: 'score-too-fine'; readonly value: string; readonly decimals: number; readonly subject: string }
  | { readonly code: 'ballot-class-empty'; readonly evaluatorClass: string; readonly ballot: string }
  | {
      readonly code: 'ballot-under-minimum'
      readonly evaluatorClass: string
      readonly ballot: string
      readonly valid: number
      readonly minimum: number
    }
  | { readonly code: 'mean-rounded'; readonly mean: string; readonly subject: string; readonly evaluatorClass: string }
  // what keeps a cycle from its next step
  | { readonly code: 'ballot-open'; readonly ballots: readonly string[] }
  | { readonly code: 'grades-not-confirmed' }
  | { readonly code: 'scheme-amended' }
  | { readonly code: 'inputs-changed'; readonly sheets: readonly string[] }
  | { readonly code: 'feedback-not-issued'; readonly subjects: readonly string[] }
  | { readonly code: 'feedback-outdated'; readonly subjects: readonly string[] }
  | { readonly code: 'receipt-missing'; readonly subjects: readonly string[] }
  | { readonly code: 'window-open'; readonly subjects: readonly string[]; readonly until: string }
  | { readonly code: 'objection-open'; readonly subjects: readonly string[] }
  | { readonly code: 'notice-missing' }
  | { readonly code: 'notice-outdated' }
  | { readonly code: 'notice-running'; readonly until: string }
  | { readonly code: 'decision-missing'; readonly step: string }
  | { readonly code: 'approval-missing' }
  | { readonly code: 'publication-missing' }
  // years before, other appraisals, versions of a year, people
  | { readonly code: 'succession-circular'; readonly subjects: readonly string[] }
  | { readonly code: 'history-after-change'; readonly former: string; readonly year: number; readonly date: string }
  | { readonly code: 'history-clash'; readonly subject: string; readonly year: number }
  | { readonly code: 'history-not-kept'; readonly former: string; readonly year: number }
  | { readonly code: 'former-name-read'; readonly former: string; readonly subject: string }
  | { readonly code: 'sanction-expired'; readonly subject: string; readonly matter: string; readonly until: string }
  | { readonly code: 'unit-result-missing'; readonly group: string; readonly share: string }
  | { readonly code: 'leader-without-units'; readonly subject: string }
  | { readonly code: 'leader-unknown'; readonly leader: string; readonly subject: string }
  | VersionsProblem
  | { readonly code: 'class-of-one'; readonly evaluatorClass: string; readonly part: string }
  | { readonly code: 'reporter-missing'; readonly what: string }
  | { readonly code: 'reporter-is-verifier'; readonly what: string; readonly person: string }
  | {
      readonly code: 'deadline-on-day-off'
      readonly title: string
      readonly day: string
      readonly before: string
      readonly after: string
    }
  // schemes
  | { readonly code: 'scheme-unknown'; readonly scheme: string }
  | { readonly code: 'scheme-syntax'; readonly detail: string }
  | { readonly code: 'scheme-value'; readonly path: string; readonly detail: string }
  | { readonly code: 'scheme-key-unknown'; readonly path: string; readonly key: string }
  | { readonly code: 'reading-unknown'; readonly reading: string }
  | {
      readonly code: 'reading-option-unknown'
      readonly reading: string
      readonly option: string
      readonly known: readonly string[]
    }
  | { readonly code: 'parameter-unknown'; readonly parameter: string }
  | {
      readonly code: 'parameter-missing'
      readonly parameter: string
      readonly title: string
      readonly decidedBy: string
    }
  | { readonly code: 'scheme-cycle'; readonly parts: readonly string[] }
  | { readonly code: 'scheme-reference'; readonly path: string; readonly to: string }
  | { readonly code: 'shares-do-not-add-up'; readonly path: string; readonly total: string }
  | { readonly code: 'maxima-do-not-add-up'; readonly part: string; readonly total: string; readonly maximum: string }
  | { readonly code: 'bands-overlap'; readonly grade: string; readonly from: string; readonly above: string }
  | { readonly code: 'bands-gap'; readonly from: string; readonly lowest: string }
  | { readonly code: 'quota-above-whole'; readonly group: string; readonly total: string }
  | { readonly code: 'grade-unreachable'; readonly grade: string }
  | { readonly code: 'part-unused'; readonly part: string }
  | { readonly code: 'table-unused'; readonly table: TableName }
  | { readonly code: 'reading-unused'; readonly reading: string }
  | { readonly code: 'parameter-unused'; readonly parameter: string; readonly title: string }
  | { readonly code: 'quote-not-found'; readonly quote: string; readonly text: string }
  | { readonly code: 'scheme-too-large'; readonly limit: number }
  | { readonly code: 'scheme-too-deep'; readonly limit: number }
  // workbooks that hold a scheme
  | { readonly code: 'scheme-sheet-missing'; readonly sheet: string }
  | { readonly code: 'scheme-sheet-unknown'; readonly sheet: string; readonly like?: string }
  | { readonly code: 'scheme-heading-missing'; readonly sheet: string; readonly heading: string }
  | { readonly code: 'scheme-cell'; readonly text: string; readonly detail: string }
  | {
      readonly code: 'scheme-choice'
      readonly text: string
      readonly heading: string
      readonly known: readonly string[]
    }
  | { readonly code: 'scheme-entry-unknown'; readonly entry: string; readonly known: readonly string[] }
  | { readonly code: 'scheme-entry-repeated'; readonly entry: string }
  | { readonly code: 'scheme-filled-twice'; readonly path: string }
  | { readonly code: 'scheme-gap'; readonly path: string }
  | { readonly code: 'calendar-unknown'; readonly year: number }

/** One thing to tell a person: what, how grave, where (nearest first), and what it rests on. */
export interface Finding {
  readonly severity: Severity
  readonly problem: Problem
  readonly places: readonly Place[]
  readonly basis?: Basis
}

/** A finding of the given severity. */
export function finding(severity: Severity, problem: Problem, places: readonly Place[] = [], basis?: Basis): Finding {
  return basis ? { severity, problem, places, basis } : { severity, problem, places }
}

/** Whether any finding keeps a result from being final. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.severity === 'error')
}
