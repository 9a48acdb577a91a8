import { ROLES, type Role } from '#shared/api/index.ts'

/** Who calls; the only source of the tenant. */
export interface Caller {
  readonly subject: string
  readonly name: string
  readonly tenant: string
  readonly roles: readonly Role[]
  /** The issuer that vouches for the subject. */
  readonly issuer?: string
  /** The unit that a unit's clerk belongs to. */
  readonly unit?: string
  /** The scoring unit (评分单位) whose rows an evaluator rates. */
  readonly scoringUnit?: string
}

/** Whether a claim names a role. */
export function isRole(claim: unknown): claim is Role {
  return ROLES.some((role) => role === claim)
}
