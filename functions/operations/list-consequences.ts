import { listConsequences as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { consequencesOf } from './consequences-of.ts'
import { findCycle } from './find-cycle.ts'

/** What follows from the recorded results, and what has been decided on it; a unit's clerk gets the own unit's. */
export const listConsequences = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  return isRefused(cycle) ? cycle : { consequences: [...(await consequencesOf(context, cycle))] }
})
