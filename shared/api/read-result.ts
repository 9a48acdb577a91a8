import * as z from 'zod'
import { subjectResultSchema, traceLineSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { cycleId, shortText } from './names.ts'
import { officialHeading } from './official-results.ts'

/** One subject's recorded result with its derivation. */
export const readResult = endpoint({
  name: 'read-result',
  method: 'GET',
  path: '/v1/cycles/{cycle}/results/{subject}',
  summary: '查看一个单位的考核结果与计分明细',
  params: z.strictObject({ cycle: cycleId, subject: shortText }),
  output: officialHeading.extend({ result: subjectResultSchema, trace: z.array(traceLineSchema) }),
})
