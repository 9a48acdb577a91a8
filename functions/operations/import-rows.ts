import { importRows as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { takeRows } from './take-rows.ts'

/** Takes many rows of a few tables at once, all or none. */
export const importRows = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  return takeRows(context, cycle, body.tables, { operation: endpoint.name, input: { params, body } })
})
