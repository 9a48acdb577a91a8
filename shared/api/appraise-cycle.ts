import * as z from 'zod'
import { appraisalSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** Appraises a cycle from its stored rows; nothing is written. */
export const appraiseCycle = endpoint({
  name: 'appraise-cycle',
  method: 'POST',
  path: '/v1/cycles/{cycle}/appraisal',
  summary: '按已保存的数据计分',
  params: inCycle,
  body: z
    .strictObject({ trace: z.union([z.literal('all'), z.array(z.string())]).exactOptional() })
    .meta({ example: { trace: ['区统计局'] } }),
  output: appraisalSchema,
})
