/** What a person may be to a tenant. */
export const roles = ['office', 'unit', 'evaluator', 'leader', 'auditor', 'admin'] as const

/** One of the roles. */
export type Role = (typeof roles)[number]

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
  return roles.some((role) => role === claim)
}
