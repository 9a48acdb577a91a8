import * as z from 'zod'
import { count } from './audit-entries.ts'
import { endpoint } from './endpoint.ts'
import { memberIssuer, memberPath } from './member.ts'

/** Ends a membership; what the person did stays on record. */
export const removeMember = endpoint({
  name: 'remove-member',
  method: 'DELETE',
  path: '/v1/members/{subject}',
  summary: '注销用户（其操作记录保留）',
  writes: true,
  params: memberPath,
  query: z.strictObject({ issuer: memberIssuer, seen: count }),
  output: z.object({ removed: z.string() }),
})
