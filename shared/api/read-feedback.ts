import * as z from 'zod'
import { subjectResultSchema, traceLineSchema } from './appraisal.ts'
import { endpoint } from './endpoint.ts'
import { feedbackSchema } from './feedback.ts'
import { cycleId, shortText } from './names.ts'

/** The path parameters of everything about one subject's feedback. */
export const ofSubject = z.strictObject({ cycle: cycleId, subject: shortText })

/** The written feedback to one subject with the result and derivation it tells. */
export const readFeedback = endpoint({
  name: 'read-feedback',
  method: 'GET',
  path: '/v1/cycles/{cycle}/feedback/{subject}',
  summary: '查看对一个单位的书面反馈：当时的结果与计分明细',
  params: ofSubject,
  output: feedbackSchema.extend({
    scheme: z.string(),
    result: subjectResultSchema,
    trace: z.array(traceLineSchema),
  }),
})
