import * as z from 'zod'
import { count } from './audit-entries.ts'
import { endpoint } from './endpoint.ts'
import { cycleId, instant, shortText } from './names.ts'

/** A trail as it is stored, to be kept and checked elsewhere: hashes can be computed again from nothing but this. */
export const exportAudit = endpoint({
  name: 'export-audit',
  method: 'GET',
  path: '/v1/audit/export',
  summary: '导出操作记录原文，供另行保存和核验（分页）',
  query: z.strictObject({
    /** The cycle; the office's own trails if none is given. */
    cycle: cycleId.exactOptional(),
    aggregate: shortText,
    after: count.exactOptional(),
    /** How many characters of the next entry's text are known already. */
    from: count.exactOptional(),
  }),
  output: z.object({
    aggregate: z.string(),
    entries: z.array(
      z.object({
        /** Where the entry lies; part of what its hash seals. */
        place: z.object({ pk: z.string(), sk: z.string() }),
        sequence: z.int(),
        at: instant,
        actor: z.object({ subject: z.string(), name: z.string() }),
        action: z.string(),
        reason: z.string().exactOptional(),
        changedHash: z.string(),
        previous: z.string(),
        hash: z.string(),
        /** Canonical JSON of what changed, or the part of it that begins at `from`. */
        changed: z.string(),
        from: z.int(),
        length: z.int(),
      }),
    ),
    next: z.object({ after: z.int(), from: z.int() }).nullable(),
  }),
})
