import { aggregatesOfCycle } from '#functions/store/index.ts'
import { readAudit as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { auditEntries } from './audit-entries.ts'
import { noCycle } from './find-cycle.ts'

/** Who changed what in a cycle, page by page. */
export const readAudit = operation(endpoint, async ({ params, query }, context) => {
  const aggregates = await aggregatesOfCycle(context.db, context.caller.tenant, params.cycle)
  return aggregates.length === 0 ? noCycle(params.cycle) : auditEntries(context, aggregates, query)
})
