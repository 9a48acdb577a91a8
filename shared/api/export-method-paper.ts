import { endpoint, wordFile } from './endpoint.ts'
import { inCycle } from './names.ts'

/** 计分口径说明 as a Word document: readings, parameters, rulings and adjustments, for internal use. */
export const exportMethodPaper = endpoint({
  name: 'export-method-paper',
  method: 'GET',
  path: '/v1/cycles/{cycle}/method-paper',
  summary: '导出计分口径说明（内部材料）',
  params: inCycle,
  output: wordFile,
})
