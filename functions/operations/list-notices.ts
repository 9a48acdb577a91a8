import { listNotices as stored } from '#functions/store/index.ts'
import { listNotices as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'

/** The public notices of a cycle. */
export const listNotices = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  return { notices: [...(await stored(context.db, context.caller.tenant, params.cycle))] }
})
