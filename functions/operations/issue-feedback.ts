import {
  issueFeedback as keep,
  listFeedback,
  MOST_ISSUED,
  readResults,
  resultHash,
  type FeedbackToIssue,
  type IssueConflict,
  type SubjectResult,
} from '#functions/store/index.ts'
import { issueFeedback as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { evaluateInputs } from './bundle-inputs.ts'
import { keptContent } from './feedback-content.ts'
import { feedbackView } from './feedback-view.ts'
import { findCycle } from './find-cycle.ts'
import { official, type Official } from './official.ts'
import { isGraded } from './procedure-facts.ts'
import { withoutBallots } from './without-ballots.ts'
import { wrongStep } from './wrong-step.ts'

/** Issues written feedback to the subjects named, or to all; whoever has one that tells the result as it is keeps it. */
export const issueFeedback = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await official(context, cycle)
  if (isRefused(found)) return found
  const results = (await readResults(db, caller.tenant, params.cycle)).filter(isGraded)
  const named = subjectsNamed(results, body.subjects)
  if (isRefused(named)) return named
  const toIssue = feedbackOf(found, named)
  let issued = 0
  for (let from = 0; from < toIssue.length; from += MOST_ISSUED) {
    const feedback = toIssue.slice(from, from + MOST_ISSUED)
    const idempotency = idempotencyOf(context, endpoint.name, { params, body })
    const kept = await keep(
      db,
      { cycleId: params.cycle, setId: found.set.setId, feedback },
      auditOf(context),
      // each transaction of many has a name of its own
      idempotency && { ...idempotency, key: from === 0 ? idempotency.key : `${idempotency.key}#${from}` },
    )
    if ('conflict' in kept && kept.conflict.kind === 'nothing') continue
    const settled = settle(kept, (conflict) => conflicting(conflict, params.cycle))
    if (isRefused(settled)) return settled
    issued += settled.done.length
  }
  const stored = new Map((await listFeedback(db, caller.tenant, params.cycle)).map((one) => [one.subjectId, one]))
  return { issued, feedback: named.map((result) => feedbackView(result, stored.get(result.subjectId))) }
})

function subjectsNamed(
  results: readonly SubjectResult[],
  names?: readonly string[],
): readonly SubjectResult[] | Refused {
  if (!names) return results
  const found = names.map((name) => results.find((one) => one.subjectId === name || one.fields.name === name))
  const missing = names.filter((_name, at) => !found[at])
  if (missing.length > 0)
    return refuse('not-found', `没有“${missing.slice(0, 5).join('”、“')}”的考核结果，请核对后重试。`)
  return [...new Set(found.filter((one) => one !== undefined))]
}

function feedbackOf({ heading, inputs, appraisal }: Official, named: readonly SubjectResult[]): FeedbackToIssue[] {
  const { traces = {} } = evaluateInputs(inputs, { trace: named.map(({ subjectId }) => subjectId) })
  const results = new Map(appraisal.results.map((result) => [result.subjectId, result]))
  return named.map((one) => {
    const { subjectId, fields } = one
    const trace = withoutBallots(inputs.scheme, traces[subjectId] ?? [])
    const content = keptContent({ scheme: heading.scheme, result: results.get(subjectId), trace })
    return {
      subjectId,
      name: typeof fields.name === 'string' ? fields.name : subjectId,
      resultHash: resultHash(one),
      content,
    }
  })
}

function conflicting(conflict: IssueConflict, cycleId: string): Refused {
  switch (conflict.kind) {
    case 'stale':
    case 'nothing':
      return refuse('conflict', '考核结果刚有变动，请刷新后重新发出书面反馈。')
    default:
      return wrongStep(conflict, cycleId, '发出书面反馈')
  }
}
