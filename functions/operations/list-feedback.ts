import { listFeedback as stored, readResults } from '#functions/store/index.ts'
import { listFeedback as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { feedbackView } from './feedback-view.ts'
import { findCycle } from './find-cycle.ts'
import { scopeOf } from './own-unit.ts'
import { isGraded } from './procedure-facts.ts'

/** How far the feedback to every graded subject is; a unit's clerk gets the own unit's. */
export const listFeedback = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const [results, feedback, scope] = await Promise.all([
    readResults(db, caller.tenant, params.cycle),
    stored(db, caller.tenant, params.cycle),
    scopeOf(context, params.cycle),
  ])
  const bySubject = new Map(feedback.map((one) => [one.subjectId, one]))
  const visible = results.filter(
    (one) => isGraded(one) && (scope.covers(one.subjectId) || scope.covers(one.fields.name)),
  )
  return { feedback: visible.map((result) => feedbackView(result, bySubject.get(result.subjectId))) }
})
