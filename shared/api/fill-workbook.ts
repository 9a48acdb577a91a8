import { endpoint, workbookFile } from './endpoint.ts'
import { byScheme } from './by-scheme.ts'

/** The same workbook back with values, grades and a sheet of findings, for machines without the add-in. */
export const fillWorkbook = endpoint({
  name: 'fill-workbook',
  method: 'POST',
  path: '/v1/workbooks/filled',
  summary: '上传工作簿，返回填好得分、等次和问题清单的同一工作簿',
  query: byScheme,
  body: workbookFile,
  output: workbookFile,
})
