import { finding, type Finding, type Problem } from '../findings.ts'
import type { Step } from '../scheme/procedure-schema.ts'
import { definitionOf, type TableName } from '../tables/index.ts'

/** How far the written feedback to one subject is; `until` is the last day on which it can object. */
export interface FeedbackState {
  readonly name: string
  readonly state: 'not-issued' | 'outdated' | 'issued' | 'received'
  readonly until?: string
}

/** All that a step's demands look at; what the step's kind does not ask for is left out. */
export interface ProcedureFacts {
  /** The present day where the office is, YYYY-MM-DD. */
  readonly today: string
  /** Whether grades are confirmed, the tables changed since, and whether the scheme was amended since. */
  /** Ballots whose rows are to go into a table of the step and that are not over. */
  readonly openBallots?: readonly string[]
  readonly grades?: { readonly confirmed: boolean; readonly changed: readonly TableName[]; readonly amended?: boolean }
  readonly feedback?: readonly FeedbackState[]
  /** Whose objections are not settled. */
  readonly openObjections?: readonly string[]
  /** The last notice of the step: its last day, and whether it is about the results as they are now. */
  readonly notice?: { readonly until: string; readonly current: boolean } | undefined
  readonly decided?: boolean
  readonly approved?: boolean
  readonly published?: boolean
}

/** What is still missing before a cycle may move on from a step; empty when nothing is. */
export function demandsOf(step: Pick<Step, 'kind' | 'title'>, facts: ProcedureFacts): Finding[] {
  return problemsOf(step, facts).map((problem) => finding('error', problem))
}

function problemsOf({ kind, title }: Pick<Step, 'kind' | 'title'>, facts: ProcedureFacts): Problem[] {
  switch (kind) {
    case 'archive':
      return []
    case 'input':
      return ballotDemands(facts)
    case 'grading':
      return [...ballotDemands(facts), ...gradesDemands(facts)]
    case 'feedback':
      return [...feedbackDemands(facts), ...objectionDemands(facts)]
    case 'notice':
      return [...noticeDemands(facts), ...objectionDemands(facts)]
    case 'deliberation':
      return facts.decided === true ? [] : [{ code: 'decision-missing', step: title }]
    case 'approval':
      return facts.approved === true ? [] : [{ code: 'approval-missing' }]
    case 'publication':
      return facts.published === true ? [] : [{ code: 'publication-missing' }]
  }
}

function ballotDemands({ openBallots = [] }: ProcedureFacts): Problem[] {
  return openBallots.length > 0 ? [{ code: 'ballot-open', ballots: openBallots }] : []
}

function gradesDemands({ grades }: ProcedureFacts): Problem[] {
  if (grades?.confirmed !== true) return [{ code: 'grades-not-confirmed' }]
  const sheets = grades.changed.map((table) => definitionOf(table).sheet)
  return [
    ...(grades.amended === true ? [{ code: 'scheme-amended' } as const] : []),
    ...(sheets.length > 0 ? [{ code: 'inputs-changed', sheets } as const] : []),
  ]
}

function feedbackDemands({ feedback = [], today }: ProcedureFacts): Problem[] {
  const inState = (state: FeedbackState['state']) =>
    feedback.filter((one) => one.state === state).map(({ name }) => name)
  const asked = (
    [
      ['feedback-not-issued', 'not-issued'],
      ['feedback-outdated', 'outdated'],
      ['receipt-missing', 'issued'],
    ] as const
  ).flatMap(([code, state]) => (inState(state).length > 0 ? [{ code, subjects: inState(state) }] : []))
  const open = feedback.filter(({ state, until }) => state === 'received' && until !== undefined && until >= today)
  const until = open
    .map((one) => one.until ?? '')
    .sort()
    .at(-1)
  return until === undefined
    ? asked
    : [...asked, { code: 'window-open', subjects: open.map(({ name }) => name), until }]
}

function objectionDemands({ openObjections = [] }: ProcedureFacts): Problem[] {
  return openObjections.length > 0 ? [{ code: 'objection-open', subjects: openObjections }] : []
}

function noticeDemands({ notice, today }: ProcedureFacts): Problem[] {
  if (!notice) return [{ code: 'notice-missing' }]
  if (!notice.current) return [{ code: 'notice-outdated' }]
  return notice.until >= today ? [{ code: 'notice-running', until: notice.until }] : []
}
