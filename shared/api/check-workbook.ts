import * as z from 'zod'
import { appraisalSchema } from './appraisal.ts'
import { endpoint, workbookFile } from './endpoint.ts'
import { findingSchema } from './finding.ts'
import { byScheme } from './by-scheme.ts'

/** Reads a filled workbook and appraises it; nothing is stored. Places of findings are cells. */
export const checkWorkbook = endpoint({
  name: 'check-workbook',
  method: 'POST',
  path: '/v1/workbooks',
  summary: '校验并计算上传的工作簿（不保存）',
  query: byScheme,
  body: workbookFile,
  output: z.object({ findings: z.array(findingSchema), appraisal: appraisalSchema.nullable() }),
})
