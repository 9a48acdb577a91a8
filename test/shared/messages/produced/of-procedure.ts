import { checkVotes, ballotRows, type CountedBallot } from '#shared/ballots/index.ts'
import { addWorkingDays, chineseCalendar, deadlinesOnDaysOff } from '#shared/dates/index.ts'
import { demandsOf, type FeedbackState, type ProcedureFacts } from '#shared/procedure/index.ts'
import type { Step } from '#shared/scheme/procedure-schema.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import type { Producers } from './producer.ts'

const today = '2017-02-20'
const demanded = (kind: Step['kind'], facts: Omit<ProcedureFacts, 'today'> = {}) =>
  demandsOf({ kind, title: '本环节' }, { today, ...facts })
const feedback = (state: FeedbackState['state'], until?: string) =>
  demanded('feedback', { feedback: [{ name: '区财政局', state, ...(until === undefined ? {} : { until }) }] })

const asks = { kind: 'points', from: 0, to: 100, decimals: 1 } as const
const voted = (...votes: Parameters<typeof checkVotes>[1]) => {
  const checked = checkVotes({ asks, subjects: [{ subject: 'P1', name: '示例甲' }] }, votes)
  return 'findings' in checked ? checked.findings : []
}
const people = { evaluatorClass: 'colleagues', title: '干部职工', voters: 5, signed: false, issued: 5 }
const counted = (cast: number, minimum: number | null) => {
  const count = { evaluatorClass: 'colleagues', subject: 'P1', valid: 3, abstained: 0, mean: '281/3' }
  const ballot: CountedBallot = {
    title: '民主测评',
    table: 'ballots',
    classes: [{ ...people, cast, minimum }],
    subjects: [{ subject: 'P1', name: '示例甲' }],
    counts: [{ ...count, options: [], scores: [] }],
  }
  return ballotRows(ballot, () => '示例甲').findings
}

/** For each problem of ballots, deadlines and steps of the procedure, the least that causes it. */
export const OF_PROCEDURE = {
  'grades-not-confirmed': () => demanded('grading'),
  'scheme-amended': () => demanded('grading', { grades: { confirmed: true, changed: [], amended: true } }),
  'inputs-changed': () => demanded('grading', { grades: { confirmed: true, changed: ['events'] } }),
  'feedback-not-issued': () => feedback('not-issued'),
  'feedback-outdated': () => feedback('outdated'),
  'receipt-missing': () => feedback('issued'),
  'window-open': () => feedback('received', today),
  'ballot-open': () => demanded('input', { openBallots: ['2019年度民主测评'] }),
  'objection-open': () => demanded('feedback', { openObjections: ['区财政局'] }),
  'notice-missing': () => demanded('notice'),
  'notice-outdated': () => demanded('notice', { notice: { until: '2017-02-01', current: false } }),
  'notice-running': () => demanded('notice', { notice: { until: today, current: true } }),
  'decision-missing': () => demanded('deliberation'),
  'approval-missing': () => demanded('approval'),
  'publication-missing': () => demanded('publication'),
  'ballot-unanswered': () => voted(),
  'ballot-answered-twice': () => voted({ subject: 'P1', score: 90 }, { subject: 'P1', score: 91 }),
  'ballot-subject-unknown': () => voted({ subject: 'P9', score: 90 }),
  'score-too-fine': () => voted({ subject: 'P1', score: 90.001 }),
  'ballot-class-empty': () => counted(0, 3),
  'ballot-under-minimum': () => counted(5, 4),
  'mean-rounded': () => counted(5, null),
  'deadline-on-day-off': () => deadlinesOnDaysOff(shippedScheme('hoboksar/2011.yaml'), chineseCalendar()),
  'calendar-unknown': () => {
    const counted = addWorkingDays('2999-10-03', 3, chineseCalendar())
    return 'finding' in counted ? [counted.finding] : []
  },
} satisfies Partial<Producers>
