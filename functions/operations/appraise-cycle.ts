import { appraiseCycle as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { computed } from './computed.ts'
import { findCycle } from './find-cycle.ts'

/** Appraises a cycle from its stored rows; nothing is written. */
export const appraiseCycle = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const answer = await computed(context, cycle, body.trace === undefined ? {} : { trace: body.trace })
  return isRefused(answer) ? answer : answer.appraisal
})
