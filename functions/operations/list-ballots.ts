import { listBallots as list } from '#functions/store/index.ts'
import { listBallots as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { ballotView } from './ballot-view.ts'
import { findCycle } from './find-cycle.ts'

/** The ballots of a cycle with how many have voted; what was voted comes with closing. */
export const listBallots = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const ballots = await list(context.db, context.caller.tenant, params.cycle)
  return { ballots: ballots.map(ballotView) }
})
