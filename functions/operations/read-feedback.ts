import { readFeedback as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { toldIn } from './feedback-content.ts'
import { feedbackView } from './feedback-view.ts'
import { findCycle } from './find-cycle.ts'
import { findFeedback } from './find-feedback.ts'

/** The written feedback to one subject with what it tells: the result and derivation as they were. */
export const readFeedback = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await findFeedback(context, cycle, params.subject)
  if (isRefused(found)) return found
  return { ...feedbackView(found.result, found.feedback), ...toldIn(found.feedback.content) }
})
