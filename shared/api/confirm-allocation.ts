import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** Re-computes a proposal and records its grades; refused while something is open or has changed since. */
export const confirmAllocation = endpoint({
  name: 'confirm-allocation',
  method: 'POST',
  path: '/v1/cycles/{cycle}/allocation/confirm',
  summary: '确认拟定等次并记录结果',
  writes: true,
  params: inCycle,
  body: z.strictObject({ allocationVersion: z.int().positive() }).meta({ example: { allocationVersion: 3 } }),
  output: z.object({
    grades: z.array(
      z.object({
        subjectId: z.string(),
        name: z.string(),
        group: z.string(),
        total: z.string(),
        rank: z.int().nullable(),
        grade: z.string(),
      }),
    ),
  }),
})
