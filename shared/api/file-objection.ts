import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { day, inCycle, shortText } from './names.ts'
import { aboutSchema, objectionSchema } from './objection.ts'

/** Files an objection to one's own result, within one's own window; the office enters what came on paper. */
export const fileObjection = endpoint({
  name: 'file-objection',
  method: 'POST',
  path: '/v1/cycles/{cycle}/objections',
  summary: '提出复核申请（在自己收到反馈之后的期限内；考核办可代为登记纸质申请）',
  status: 201,
  writes: true,
  params: inCycle,
  body: z
    .strictObject({
      subject: shortText,
      about: aboutSchema,
      statement: z.string().trim().min(1, '请写明申请复核的理由').max(2000, '不能超过 2000 字'),
      evidence: z.string().trim().min(1).max(500).exactOptional(),
      /** The day a paper came in, where the office enters it; today otherwise. */
      receivedOn: day.exactOptional(),
    })
    .meta({
      example: {
        subject: '区统计局',
        about: { part: 'functional', indicator: '统计数据质量' },
        statement: '扣分所依据的抽查报告已经更正。',
        evidence: '更正函（示例〔2017〕8号）',
      },
    }),
  output: objectionSchema,
})
