import { auditEntries, auditQuery } from './audit-entries.ts'
import { endpoint } from './endpoint.ts'

/** Who changed what of the office itself: its schemes, members and the like, page by page. */
export const readOfficeAudit = endpoint({
  name: 'read-office-audit',
  method: 'GET',
  path: '/v1/audit',
  summary: '查看考核办自身的操作记录：采用的办法、人员等（分页）',
  query: auditQuery,
  output: auditEntries,
})
