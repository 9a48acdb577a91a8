import type { CyclePhase } from '#shared/api/cycle.ts'
import type { Role } from '#shared/api/roles.ts'
import type { Mark } from '#shared/engine/result.ts'
import type { Severity } from '#shared/findings.ts'
import type { BallotsWords } from './ballots/words.ts'
import type { ProcedureWords } from './procedure/words.ts'
import type { SchemesWords } from './schemes/words.ts'

/** Everything the pane says; one object for each language. */
export interface Words {
  readonly title: string
  readonly pages: Readonly<
    Record<
      'home' | 'schemes' | 'check' | 'score' | 'allocate' | 'save' | 'ballots' | 'procedure' | 'export' | 'records',
      string
    >
  >
  readonly roles: Readonly<Record<Role, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly common: {
    readonly cancel: string
    readonly close: string
    readonly working: string
    readonly cancelled: string
    readonly offline: string
    readonly more: (count: number) => string
    readonly brokenInside: string
    readonly chooseCycleFirst: string
    readonly signInFirst: string
    readonly required: string
    /** Names one after another. */
    readonly list: (names: readonly string[]) => string
  }
  readonly home: {
    readonly intro: string
    readonly signIn: string
    readonly signingIn: string
    readonly signOut: string
    readonly signInClosed: string
    readonly cycle: string
    readonly chooseCycle: string
    readonly noCycles: string
    readonly state: string
    readonly scheme: string
    readonly approvedBy: (body: string, minutes: string, date: string) => string
    readonly next: string
    readonly nextStep: Readonly<Record<CyclePhase, string>>
    readonly loading: string
  }
  /** Where the workbook names other versions of the scheme than the cycle has. */
  readonly versions: {
    readonly differ: (workbook: string, cycle: string) => string
    readonly otherScheme: (workbook: string, cycle: string) => string
    readonly write: string
    readonly writing: string
    readonly written: (cycle: string) => string
  }
  readonly check: {
    readonly run: string
    readonly running: string
    readonly fine: string
    readonly notRun: string
    readonly leftAlone: (sheets: string) => string
    readonly counts: (errors: number, warnings: number, notes: number) => string
    readonly list: string
  }
  /** What a scheme appraises: one of them as a heading, and so many of them. */
  readonly subjects: Readonly<
    Record<'unit' | 'person', { readonly one: string; readonly many: (count: number) => string }>
  >
  readonly score: {
    readonly run: string
    readonly running: string
    readonly notRun: string
    readonly rank: string
    readonly total: string
    readonly provisional: string
    readonly group: (base: number, scored: number) => string
    readonly incomplete: (count: number) => string
    readonly undecided: string
    readonly notGraded: string
    /** What besides its points made a grade: veto, ruling, adjustment; by mark. */
    readonly marks: Readonly<Record<Mark, (name: string, grade: string, before: string) => string>>
    readonly barred: (name: string, rules: string) => string
    readonly findings: (errors: number) => string
  }
  readonly allocate: {
    readonly run: string
    readonly again: string
    readonly running: string
    readonly unsaved: (count: number) => string
    readonly saveAndRun: string
    readonly conflicts: (count: number) => string
    readonly grade: string
    readonly share: string
    readonly exact: string
    readonly seats: string
    readonly filled: string
    readonly toAdd: string
    readonly ties: string
    readonly tieOf: (who: string, points: string) => string
    readonly tieSeats: (grades: string) => string
    readonly reference: (order: string) => string
    readonly tieStates: Readonly<Record<'ruled' | 'by-chain' | 'shared' | 'undecided', string>>
    readonly chooseGrade: string
    readonly body: string
    readonly document: string
    readonly date: string
    readonly rule: string
    readonly ruling: string
    readonly ruled: string
    readonly ruleAll: string
    readonly incomplete: (names: string) => string
    readonly moves: string
    readonly noMoves: string
    readonly moved: (from: string, to: string) => string
    readonly none: string
    readonly obstacles: string
    readonly confirm: string
    readonly confirmTitle: string
    readonly confirmText: (who: string) => string
    readonly confirming: string
    readonly confirmed: (who: string) => string
    readonly confirmedHeading: string
    readonly undecidedYet: string
  }
  readonly save: {
    readonly compare: string
    readonly comparing: string
    readonly table: string
    readonly here: string
    readonly there: string
    readonly conflict: string
    readonly nothing: string
    readonly save: (count: number) => string
    readonly saving: string
    readonly saved: (count: number) => string
    readonly update: (count: number) => string
    readonly updating: string
    readonly updated: (count: number) => string
    readonly conflicts: (count: number) => string
    readonly conflictHelp: string
    readonly changedBy: (who: string, when: string) => string
    readonly mine: string
    readonly theirs: string
    readonly later: string
    readonly removedHere: string
    readonly removedThere: string
    readonly empty: string
    readonly noSheet: (sheet: string) => string
    readonly changes: (added: number, edited: number, removed: number) => string
    readonly frozen: string
  }
  readonly export: {
    readonly bulletin: string
    readonly disclosure: string
    readonly documentNumber: string
    readonly documentNumberHint: string
    readonly issueDate: string
    readonly disclosures: Readonly<Record<'grades' | 'ranks' | 'scores', string>>
    readonly exportBulletin: string
    readonly exporting: string
    readonly method: string
    readonly methodHelp: string
    readonly exportMethod: string
    readonly draft: string
    readonly approval: string
    readonly approvalHelp: string
    readonly minutes: string
    readonly date: string
    readonly decidedBy: string
    readonly record: string
    readonly recording: string
    readonly recorded: string
    readonly recordTitle: string
    readonly recordText: string
    readonly values: string
    readonly valuesHelp: string
    readonly toValues: string
    readonly toValuesTitle: string
    readonly toValuesText: string
    readonly turning: string
    readonly turned: (count: number) => string
    readonly valuesSheet: string
    readonly valuesHeadings: readonly string[]
    readonly downloaded: (name: string) => string
    readonly bulletinFile: (cycle: string) => string
    readonly methodFile: (cycle: string) => string
    readonly needsConfirmed: string
  }
  readonly ballots: BallotsWords
  readonly procedure: ProcedureWords
  readonly schemes: SchemesWords
}
