import * as z from 'zod'
import { endpoint, wordFile } from './endpoint.ts'
import { inCycle } from './names.ts'

/** The bulletin as a Word document; a draft until the cycle is approved. */
export const exportBulletin = endpoint({
  name: 'export-bulletin',
  method: 'GET',
  path: '/v1/cycles/{cycle}/bulletin',
  summary: '导出通报（审定前为送审稿）',
  params: inCycle,
  query: z.strictObject({ disclosure: z.enum(['grades', 'ranks', 'scores']).exactOptional() }),
  output: wordFile,
})
