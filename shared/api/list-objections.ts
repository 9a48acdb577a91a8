import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'
import { objectionSchema } from './objection.ts'

/** The objections of a cycle in the order they were filed; a unit sees its own, a scoring unit those it is asked about. */
export const listObjections = endpoint({
  name: 'list-objections',
  method: 'GET',
  path: '/v1/cycles/{cycle}/objections',
  summary: '列出复核申请（被考核单位只见自己的）',
  params: inCycle,
  output: z.object({ objections: z.array(objectionSchema) }),
})
