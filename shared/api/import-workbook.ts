import { endpoint, workbookFile } from './endpoint.ts'
import { importedTables } from './import-rows.ts'
import { inCycle } from './names.ts'

/** Takes the rows of every input sheet of a filled workbook, all or none. */
export const importWorkbook = endpoint({
  name: 'import-workbook',
  method: 'POST',
  path: '/v1/cycles/{cycle}/imports/workbook',
  summary: '导入填好的工作簿（有一行不合格即全部不导入，并列出所有不合格的行）',
  status: 201,
  writes: true,
  params: inCycle,
  body: workbookFile,
  output: importedTables,
})
