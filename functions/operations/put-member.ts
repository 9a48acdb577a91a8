import { putMember as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { memberChange, memberView } from './member-change.ts'

/** Takes a person into the caller's office, or changes what it may do. */
export const putMember = operation(endpoint, async ({ params, query, body }, context) => {
  const { seen, membership } = body
  const settled = await memberChange(context, endpoint.name, { ...params, issuer: query.issuer, seen, membership })
  if (isRefused(settled)) return settled
  if (!settled.done) throw new Error('a member that was put is there')
  return memberView(settled.done)
})
