import { listMembers as stored } from '#functions/store/index.ts'
import { listMembers as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { memberView } from './member-change.ts'

/** The people of the caller's office, by name. */
export const listMembers = operation(endpoint, async (_input, { db, caller }) => {
  const members = await stored(db, caller.tenant)
  return { members: members.map(memberView).sort((a, b) => (a.subject < b.subject ? -1 : 1)) }
})
