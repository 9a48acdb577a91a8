import { ROLES, type Role } from '#shared/api/index.ts'

/** Who calls, as the token says: the only source of the tenant. */
export interface Caller {
  readonly subject: string
  readonly name: string
  readonly tenant: string
  readonly roles: readonly Role[]
  /** The unit that a unit's clerk belongs to. */
  readonly unit?: string
}

/** Whether a claim names a role. */
export function isRole(claim: unknown): claim is Role {
  return ROLES.some((role) => role === claim)
}
