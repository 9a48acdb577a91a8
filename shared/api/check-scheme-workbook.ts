import * as z from 'zod'
import { endpoint, workbookFile } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { schemeContent } from './scheme-content.ts'

/** Reads a 方案 workbook; nothing is stored. The document can be adopted; places of findings are cells. */
export const checkSchemeWorkbook = endpoint({
  name: 'check-scheme-workbook',
  method: 'POST',
  path: '/v1/scheme-workbooks',
  summary: '校验上传的方案工作簿（不保存）',
  body: workbookFile,
  output: z.object({ document: schemeContent.nullable(), findings: z.array(findingSchema) }),
})
