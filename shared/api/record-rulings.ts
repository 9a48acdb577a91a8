import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { day, inCycle, shortText } from './names.ts'

/** A decision on one subject: how a tie on a line is settled, or an adjustment with its reason. */
export const rulingSchema = z.strictObject({
  group: shortText,
  /** 单位代码 or name. */
  subject: shortText,
  matter: z.enum(['并列处理意见', '人工调整', '增列名额']),
  /** The grade given. */
  opinion: shortText,
  body: shortText,
  document: shortText,
  date: day,
  reason: shortText.exactOptional(),
})

/** Records decisions as rows of 裁定; a subject's earlier decision on the same matter is replaced. */
export const recordRulings = endpoint({
  name: 'record-rulings',
  method: 'POST',
  path: '/v1/cycles/{cycle}/rulings',
  summary: '登记并列处理意见或人工调整',
  writes: true,
  params: inCycle,
  body: z.strictObject({ rulings: z.array(rulingSchema).min(1).max(200) }).meta({
    example: {
      rulings: [
        {
          group: '党委群团类单位',
          subject: '区委办',
          matter: '并列处理意见',
          opinion: '一等',
          body: '区绩效考评领导小组',
          document: '纪要〔2017〕2号',
          date: '2017-02-20',
        },
      ],
    },
  }),
  output: z.object({ rows: z.array(z.object({ rowId: z.string(), version: z.int() })) }),
})
