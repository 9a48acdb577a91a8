import { aggregatesOfOffice } from '#functions/store/index.ts'
import { readOfficeAudit as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { auditEntries } from './audit-entries.ts'

/** Who changed what of the office itself, page by page. */
export const readOfficeAudit = operation(endpoint, async ({ query }, context) =>
  auditEntries(context, await aggregatesOfOffice(context.db, context.caller.tenant), query),
)
