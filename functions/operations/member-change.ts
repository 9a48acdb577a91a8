import { changeMember, type Member, type MemberChange, type MemberConflict } from '#functions/store/index.ts'
import { isRole } from '#functions/auth/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'

/** Changes a member of the caller's own office. */
export async function memberChange(
  context: Context,
  operation: string,
  change: Omit<MemberChange, 'identity'> & { readonly subject: string; readonly issuer: string | undefined },
): Promise<{ readonly done: Member | null } | Refused> {
  const { subject, issuer = context.caller.issuer ?? '', seen, membership } = change
  const changed = { identity: { issuer, subject }, seen, membership }
  const kept = await changeMember(context.db, changed, auditOf(context), idempotencyOf(context, operation, changed))
  return settle(kept, (conflict) => refusalOf(conflict, subject))
}

function refusalOf(conflict: MemberConflict, subject: string): Refused {
  switch (conflict.kind) {
    case 'elsewhere':
      return refuse('conflict', `“${subject}”已在其他考核办登记，须先由对方注销。`)
    case 'last-admin':
      return refuse('conflict', '这是最后一名系统管理员，不能注销或去掉其管理员角色；请先登记另一名系统管理员。')
    case 'stale':
      return conflict.stored
        ? refuse('conflict', `“${subject}”的登记刚被${conflict.stored.updatedBy}修改，请刷新后重试。`)
        : refuse('not-found', `没有登记用户“${subject}”，请刷新后重试。`)
  }
}

/** A member as callers see it. */
export function memberView({ roles, ...member }: Member) {
  return { ...member, roles: roles.filter(isRole) }
}
