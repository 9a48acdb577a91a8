import * as z from 'zod'
import { endpoint, wordFile } from './endpoint.ts'
import { day, inCycle } from './names.ts'

/** The bulletin as a Word document; a draft until the cycle is approved. */
export const exportBulletin = endpoint({
  name: 'export-bulletin',
  method: 'GET',
  path: '/v1/cycles/{cycle}/bulletin',
  summary: '导出通报（审定前为送审稿）',
  params: inCycle,
  query: z.strictObject({
    disclosure: z.enum(['grades', 'ranks', 'scores']).exactOptional(),
    /** 发文字号 such as 银发〔2017〕3号; left blank on paper when it has none yet. */
    documentNumber: z.string().min(1).max(40).exactOptional(),
    /** 成文日期; that of the approval when absent. */
    date: day.exactOptional(),
  }),
  output: wordFile,
})
