import { listDecisions as stored } from '#functions/store/index.ts'
import { listDecisions as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'

/** The decisions recorded in a cycle. */
export const listDecisions = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  return { decisions: [...(await stored(context.db, context.caller.tenant, params.cycle))] }
})
