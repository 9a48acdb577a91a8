import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { day, inCycle, instant, shortText } from './names.ts'

const given = {
  /** 审议事项 */
  matter: shortText,
  /** 决定机构 */
  body: shortText,
  minutesNumber: shortText,
  date: day,
  /** Who decided, if the minutes name a person. */
  decidedBy: shortText,
  /** Name of the scanned document. */
  scan: shortText.exactOptional(),
}

const decisionSchema = z
  .object({ number: z.int(), step: z.string(), ...given, recordedAt: instant, recordedBy: z.string() })
  .meta({ id: 'Decision', description: '一项决定：事项、机构、纪要文号、日期' })

/** Records a decision of the leading group on its behalf, with the minutes it stands in. */
export const recordDecision = endpoint({
  name: 'record-decision',
  method: 'POST',
  path: '/v1/cycles/{cycle}/decisions',
  summary: '登记领导机构的审议决定（会议纪要文号、日期）',
  status: 201,
  writes: true,
  params: inCycle,
  body: z.strictObject(given).meta({
    example: {
      matter: '审议2016年度绩效考评结果',
      body: '区绩效考评领导小组',
      minutesNumber: '示例纪要〔2017〕4号',
      date: '2017-03-06',
      decidedBy: '区绩效考评领导小组',
    },
  }),
  output: decisionSchema,
})

/** The decisions recorded in a cycle. */
export const listDecisions = endpoint({
  name: 'list-decisions',
  method: 'GET',
  path: '/v1/cycles/{cycle}/decisions',
  summary: '查看已登记的审议决定',
  params: inCycle,
  output: z.object({ decisions: z.array(decisionSchema) }),
})
