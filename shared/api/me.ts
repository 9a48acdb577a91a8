import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { roleSchema } from './roles.ts'

/** Who is signed in. */
export const me = endpoint({
  name: 'me',
  method: 'GET',
  path: '/v1/me',
  summary: '查看本人身份与角色',
  output: z.object({
    subject: z.string(),
    name: z.string(),
    tenant: z.string(),
    tenantName: z.string(),
    roles: z.array(roleSchema),
    /** 单位代码 of a unit's clerk. */
    unit: z.string().exactOptional(),
  }),
})
