import {
  listBallots,
  listDecisions,
  listFeedback,
  listNotices,
  openObjections,
  readAllocation,
  readResultSet,
  readResults,
  resultHash,
  tableVersions,
  type Cycle,
  type Feedback,
  type SubjectResult,
} from '#functions/store/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import type { FeedbackState, ProcedureFacts } from '#shared/procedure/index.ts'
import { isTableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { amendedSince, changedSince } from './changed-since.ts'

type Reads = Pick<Context, 'db' | 'caller' | 'now'>

/** What the step of a cycle asks about before the next one may begin; nothing is read that it does not ask. */
export async function factsOf(context: Reads, cycle: Cycle): Promise<ProcedureFacts> {
  const today = chinaDay(context.now().toISOString())
  switch (cycle.step.kind) {
    case 'archive':
      return { today }
    case 'input':
      return { today, openBallots: await openBallots(context, cycle) }
    case 'grading':
      return { today, openBallots: await openBallots(context, cycle), grades: await gradesFact(context, cycle) }
    case 'feedback':
      return { today, feedback: await feedbackFacts(context, cycle), openObjections: await objections(context, cycle) }
    case 'notice':
      return { today, notice: await noticeFact(context, cycle), openObjections: await objections(context, cycle) }
    case 'deliberation':
      return { today, decided: await isDecided(context, cycle) }
    case 'approval':
      return { today, approved: cycle.approval !== undefined }
    case 'publication':
      return { today, published: cycle.published !== undefined }
  }
}

/** The ballots that are not over, in a step that takes the rows of ballots. */
async function openBallots({ db, caller }: Reads, { cycleId, step }: Cycle): Promise<readonly string[]> {
  const takes = (['votes', 'ballots'] as const).some((table) => step.edits?.includes(table) ?? true)
  if (!takes) return []
  const ballots = await listBallots(db, caller.tenant, cycleId)
  return ballots.filter(({ state }) => state === 'open' || state === 'closing').map(({ title }) => title)
}

async function gradesFact({ db, caller }: Reads, { cycleId, schemes }: Cycle) {
  const allocation = await readAllocation(db, caller.tenant, cycleId)
  if (allocation?.status !== 'confirmed') return { confirmed: false, changed: [], amended: false }
  const versions = await tableVersions(db, caller.tenant, cycleId)
  return {
    confirmed: true,
    changed: changedSince(allocation.proposal, versions).filter(isTableName),
    amended: amendedSince(allocation.proposal, schemes),
  }
}

/** How far the feedback to every graded subject is. */
export async function feedbackFacts({ db, caller }: Reads, { cycleId }: Cycle): Promise<readonly FeedbackState[]> {
  const [results, feedback] = await Promise.all([
    readResults(db, caller.tenant, cycleId),
    listFeedback(db, caller.tenant, cycleId),
  ])
  const bySubject = new Map(feedback.map((one) => [one.subjectId, one]))
  return results.filter(isGraded).map((result) => stateOf(result, bySubject.get(result.subjectId)))
}

/** Whether a subject has a grade, and so gets feedback. */
export function isGraded({ fields }: SubjectResult): boolean {
  return typeof fields.grade === 'string'
}

function stateOf(result: SubjectResult, feedback: Feedback | undefined): FeedbackState {
  const { name: given } = result.fields
  const name = typeof given === 'string' ? given : result.subjectId
  if (!feedback) return { name, state: 'not-issued' }
  if (feedback.resultHash !== resultHash(result)) return { name, state: 'outdated' }
  return feedback.window ? { name, state: 'received', until: feedback.window.until } : { name, state: 'issued' }
}

async function objections({ db, caller }: Reads, { cycleId }: Cycle): Promise<readonly string[]> {
  return (await openObjections(db, caller.tenant, cycleId)).map(({ name }) => name)
}

async function noticeFact({ db, caller }: Reads, cycle: Cycle): Promise<ProcedureFacts['notice']> {
  const [notices, set] = await Promise.all([
    listNotices(db, caller.tenant, cycle.cycleId),
    readResultSet(db, caller.tenant, cycle.cycleId),
  ])
  const last = notices.findLast(({ step, round }) => step === cycle.step.id && round === cycle.round)
  return last && { until: last.until, current: last.setId === (set?.setId ?? '') }
}

async function isDecided({ db, caller }: Reads, cycle: Cycle): Promise<boolean> {
  const [decisions, set] = await Promise.all([
    listDecisions(db, caller.tenant, cycle.cycleId),
    readResultSet(db, caller.tenant, cycle.cycleId),
  ])
  const setId = set?.setId ?? ''
  return decisions.some((one) => one.step === cycle.step.id && one.round === cycle.round && one.setId === setId)
}
