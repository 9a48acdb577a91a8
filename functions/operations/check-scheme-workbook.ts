import { checkSchemeWorkbook as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { openedOrRefused } from './opened-or-refused.ts'

/** Reads an uploaded 方案 workbook and checks the scheme in it; nothing is stored. */
export const checkSchemeWorkbook = operation(endpoint, async ({ body }) => {
  const { readSchemeWorkbook } = await import('#functions/workbooks/index.ts')
  const read = await openedOrRefused(() => readSchemeWorkbook(body, '方案工作簿'))
  if (isRefused(read)) return read
  return { document: read.document ? read.content : null, findings: [...read.findings] }
})
