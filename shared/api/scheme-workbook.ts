import * as z from 'zod'
import { endpoint, workbookFile } from './endpoint.ts'
import { documentId } from './names.ts'

/** A scheme as a workbook that a clerk can read and edit: a regulation as shipped, or one the office has adopted. */
export const schemeWorkbook = endpoint({
  name: 'scheme-workbook',
  method: 'GET',
  path: '/v1/schemes/{scheme}/workbook',
  summary: '下载方案工作簿',
  params: z.strictObject({ scheme: documentId }),
  output: workbookFile,
})
