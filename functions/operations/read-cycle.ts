import { readCycle as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { cycleInSteps, procedureOfCycle } from './procedure-of-cycle.ts'

/** One cycle with its procedure and what is missing before the next step. */
export const readCycle = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const procedure = await procedureOfCycle(context, cycle)
  return isRefused(procedure) ? procedure : cycleInSteps(context, cycle, procedure)
})
