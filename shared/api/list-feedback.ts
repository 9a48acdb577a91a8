import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { feedbackSchema } from './feedback.ts'
import { inCycle } from './names.ts'

/** How far the written feedback to every graded subject is; a unit sees its own. */
export const listFeedback = endpoint({
  name: 'list-feedback',
  method: 'GET',
  path: '/v1/cycles/{cycle}/feedback',
  summary: '查看书面反馈的发出和签收情况（单位只见本单位）',
  params: inCycle,
  output: z.object({ feedback: z.array(feedbackSchema) }),
})
