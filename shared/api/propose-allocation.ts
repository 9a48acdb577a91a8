import * as z from 'zod'
import { appraisalSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** Computes grades from the stored rows and keeps the proposal, for the office to look at before confirming. */
export const proposeAllocation = endpoint({
  name: 'propose-allocation',
  method: 'POST',
  path: '/v1/cycles/{cycle}/allocation',
  summary: '拟定等次（预览：名额、并列、一票否决、变动）',
  status: 201,
  writes: true,
  params: inCycle,
  output: z.object({
    /** What confirming must name. */
    allocationVersion: z.int(),
    /** Seats, ties and groups are in the appraisal. */
    appraisal: appraisalSchema,
    canConfirm: z.boolean(),
    /** Subjects whose grade differs from the one recorded so far. */
    moves: z.array(
      z.object({
        subjectId: z.string(),
        name: z.string(),
        group: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
  }),
})
