import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inCycle, instant } from './names.ts'

/** Who changed what in a cycle, and whether the chains of hashes are whole. */
export const readAudit = endpoint({
  name: 'read-audit',
  method: 'GET',
  path: '/v1/cycles/{cycle}/audit',
  summary: '查看操作记录并验证其完整',
  params: inCycle,
  output: z.object({
    entries: z.array(
      z.object({
        /** The table, allocation or state that was changed. */
        aggregate: z.string(),
        sequence: z.int(),
        at: instant,
        by: z.string(),
        action: z.string(),
        /** What changed; `{ omittedCharacters }` where it is too long to send along. */
        detail: z.json(),
        hash: z.string(),
      }),
    ),
    verified: z.boolean(),
    /** Aggregates whose chain is broken. */
    broken: z.array(z.string()),
  }),
})
