import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { feedbackSchema } from './feedback.ts'
import { inCycle, shortText } from './names.ts'

/** Issues written feedback of 初步结果 to the subjects named, or to all who have none that tells their result as it is. */
export const issueFeedback = endpoint({
  name: 'issue-feedback',
  method: 'POST',
  path: '/v1/cycles/{cycle}/feedback',
  summary: '发出书面反馈（初步结果）；结果有变动的重新发出',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({ subjects: z.array(shortText).min(1).max(2000).exactOptional() })
    .meta({ example: { subjects: ['区统计局', '区财政局'] } }),
  output: z.object({ issued: z.int(), feedback: z.array(feedbackSchema) }),
})
