import { readCycle as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { cycleView, findCycle } from './find-cycle.ts'

/** One cycle. */
export const readCycle = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  return isRefused(cycle) ? cycle : cycleView(cycle)
})
