import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { feedbackSchema } from './feedback.ts'
import { day, shortText } from './names.ts'
import { ofSubject } from './read-feedback.ts'

/** Records when and by whom a feedback was received, by the unit itself or by the office on its behalf. */
export const recordReceipt = endpoint({
  name: 'record-receipt',
  method: 'POST',
  path: '/v1/cycles/{cycle}/feedback/{subject}/receipt',
  summary: '登记书面反馈的签收日期和签收人',
  writes: true,
  params: ofSubject,
  body: z.strictObject({ date: day, by: shortText }).meta({ example: { date: '2017-02-13', by: '示例签收人' } }),
  output: feedbackSchema,
})
