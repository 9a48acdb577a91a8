import * as z from 'zod'
import { endpoint, workbookFile } from './endpoint.ts'
import { versionsText } from './names.ts'

/** The workbook template of an adopted scheme, or of its versions in a year with an amendment, empty or filled with sample data. */
export const schemeTemplate = endpoint({
  name: 'scheme-template',
  method: 'GET',
  path: '/v1/schemes/{scheme}/template',
  summary: '下载考核工作簿模板（可带示例数据）',
  params: z.strictObject({ scheme: versionsText }),
  query: z.strictObject({ filled: z.literal('example').exactOptional() }),
  output: workbookFile,
})
