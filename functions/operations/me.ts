import { me as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'

/** Who is signed in, as the token says. */
export const me = operation(endpoint, (_input, { caller, tenantName }) => {
  const { subject, name, tenant, roles, unit } = caller
  return Promise.resolve({
    subject,
    name,
    tenant,
    tenantName: tenantName(tenant),
    roles: [...roles],
    ...(unit === undefined ? {} : { unit }),
  })
})
