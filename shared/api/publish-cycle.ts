import * as z from 'zod'
import { cycleSchema } from './cycle.ts'
import { endpoint } from './endpoint.ts'
import { day, inCycle } from './names.ts'

/** Records that the approved results were made public, and freezes all that they rest on. */
export const publishCycle = endpoint({
  name: 'publish-cycle',
  method: 'POST',
  path: '/v1/cycles/{cycle}/publication',
  summary: '登记通报（发文字号、日期），并把数据、结果和考核办法一并封存',
  writes: true,
  params: inCycle,
  body: z
    .strictObject({ documentNumber: z.string().trim().min(1).max(40).exactOptional(), date: day })
    .meta({ example: { documentNumber: '银发〔2017〕3号', date: '2017-03-20' } }),
  output: cycleSchema,
})
