import * as z from 'zod'
import { cycleInStepsSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { inCycle, shortText } from './names.ts'

/** Moves a cycle on to its next step, or back to an earlier one with a reason. */
export const moveCycle = endpoint({
  name: 'move-cycle',
  method: 'POST',
  path: '/v1/cycles/{cycle}/moves',
  summary: '进入下一环节，或注明理由重新开启以前的环节',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({
      to: z.string().regex(/^[a-z][a-z0-9-]*$/, '环节应写作 feedback 的样子'),
      /** The cycle's version as it was read. */
      seen: z.int().positive(),
      reason: shortText.exactOptional(),
    })
    .meta({ example: { to: 'verification', seen: 3, reason: '区统计局补报自评材料，重新核验' } }),
  /** With what the appraisal finds in the rows so far, where the step left was one of filling in; it keeps nothing back. */
  output: cycleInStepsSchema.extend({ findings: z.array(findingSchema) }),
})
