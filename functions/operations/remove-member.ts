import { removeMember as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { memberChange } from './member-change.ts'

/** Ends a membership of the caller's office. */
export const removeMember = operation(endpoint, async ({ params, query }, context) => {
  const change = { ...params, issuer: query.issuer, seen: query.seen, membership: undefined }
  const settled = await memberChange(context, endpoint.name, change)
  return isRefused(settled) ? settled : { removed: params.subject }
})
