import * as z from 'zod'
import { cycleSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { day, inCycle, shortText } from './names.ts'

/** Records the decision that approves the grades; from then on nothing of the cycle changes. */
export const approveCycle = endpoint({
  name: 'approve-cycle',
  method: 'POST',
  path: '/v1/cycles/{cycle}/approval',
  summary: '登记审定结果（会议纪要文号、日期、审定机构）',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({ minutesNumber: shortText, date: day, decidedBy: shortText })
    .meta({ example: { minutesNumber: '常委会纪要〔2017〕5号', date: '2017-03-01', decidedBy: '区委常委会' } }),
  output: cycleSchema,
})
