import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { memberSchema } from './member.ts'

/** The people of the office and what each may do. */
export const listMembers = endpoint({
  name: 'list-members',
  method: 'GET',
  path: '/v1/members',
  summary: '列出本考核办的用户及其角色',
  output: z.object({ members: z.array(memberSchema) }),
})
