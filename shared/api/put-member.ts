import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { memberIssuer, memberPath, memberSchema, membershipSchema } from './member.ts'

/** Takes a person in, or changes what it may do; the tenant is the caller's own. */
export const putMember = endpoint({
  name: 'put-member',
  method: 'PUT',
  path: '/v1/members/{subject}',
  summary: '登记用户或修改其角色',
  writes: true,
  params: memberPath,
  query: z.strictObject({ issuer: memberIssuer }),
  body: z
    .strictObject({
      /** The version the member was seen at; 0 for a new one. */
      seen: z.int().nonnegative(),
      membership: membershipSchema,
    })
    .meta({ example: { seen: 0, membership: { name: '经办人（示例）', roles: ['unit'], unit: '区统计局' } } }),
  output: memberSchema,
})
