import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { cycleId } from './names.ts'

/** Computes every hash again: of each trail of a cycle (or of the office itself), and against the anchors. */
export const verifyAudit = endpoint({
  name: 'verify-audit',
  method: 'GET',
  path: '/v1/audit/verification',
  summary: '核验操作记录是否完整、是否被改动',
  query: z.strictObject({ cycle: cycleId.exactOptional() }),
  output: z.object({
    verified: z.boolean(),
    anchors: z.int(),
    trails: z.array(
      z.object({
        aggregate: z.string(),
        intact: z.boolean(),
        entries: z.int().exactOptional(),
        /** The first entry that is not as it was written. */
        sequence: z.int().exactOptional(),
        /** What is wrong, in Chinese. */
        problem: z.string().exactOptional(),
      }),
    ),
  }),
})
