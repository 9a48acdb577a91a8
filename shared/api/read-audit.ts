import { auditEntries, auditQuery } from './audit-entries.ts'
import { endpoint } from './endpoint.ts'
import { inCycle } from './names.ts'

/** Who changed what in a cycle, page by page. */
export const readAudit = endpoint({
  name: 'read-audit',
  method: 'GET',
  path: '/v1/cycles/{cycle}/audit',
  summary: '查看本考核周期的操作记录（分页）',
  params: inCycle,
  query: auditQuery,
  output: auditEntries,
})
