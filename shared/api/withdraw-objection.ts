import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inObjection } from './in-objection.ts'
import { objectionSchema } from './objection.ts'

/** Takes an objection back before it is decided. */
export const withdrawObjection = endpoint({
  name: 'withdraw-objection',
  method: 'POST',
  path: '/v1/cycles/{cycle}/objections/{objection}/withdrawal',
  summary: '撤回复核申请（决定之前）',
  writes: true,
  params: inObjection,
  body: z.strictObject({ seen: z.int().positive() }).meta({ example: { seen: 1 } }),
  output: objectionSchema,
})
