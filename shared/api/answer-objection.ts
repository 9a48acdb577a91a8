import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { day, shortText } from './names.ts'
import { objectionSchema } from './objection.ts'
import { inObjection } from './in-objection.ts'

/** Records what the scoring unit says to an objection, before the office decides. */
export const answerObjection = endpoint({
  name: 'answer-objection',
  method: 'POST',
  path: '/v1/cycles/{cycle}/objections/{objection}/opinion',
  summary: '登记评分单位对复核申请的意见',
  writes: true,
  params: inObjection,
  body: z
    .strictObject({
      seen: z.int().positive(),
      unit: shortText,
      text: z.string().trim().min(1, '请写明意见').max(2000, '不能超过 2000 字'),
      agrees: z.boolean(),
      date: day.exactOptional(),
    })
    .meta({ example: { seen: 1, unit: '区发改局', text: '更正函属实，同意更正。', agrees: true } }),
  output: objectionSchema,
})
