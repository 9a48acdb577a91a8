import type { JWTPayload } from 'jose'
import type { Membership } from '#functions/store/index.ts'
import { isRole, type Caller } from './caller.ts'

/** Who is let in besides what a token says. */
export interface Admission {
  /** Whether an identity without a membership is whom its token's claims describe; ignored, it is nobody. */
  readonly claims: 'believed' | 'ignored'
  /** The office a person belongs to and what it may do there, as the service keeps it. */
  readonly memberOf?: (identity: {
    issuer: string
    subject: string
  }) => Promise<({ readonly tenant: string } & Membership) | undefined>
  /** By tenant: the subjects who are its administrators while no membership says otherwise. */
  readonly firstAdmins?: Readonly<Record<string, readonly string[]>>
}

/** Who the bearer of a verified token is: its membership first, then a first administrator, then what the token claims. */
export async function callerOf(
  payload: JWTPayload,
  issuer: string,
  { claims, memberOf, firstAdmins = {} }: Admission,
): Promise<{ readonly caller: Caller } | { readonly problem: 'token-foreign' | 'not-a-member' }> {
  const { sub: subject = '' } = payload
  if (subject === '') return { problem: 'token-foreign' }
  const member = await memberOf?.({ issuer, subject })
  if (member) {
    const { tenant, name, roles, unit, scoringUnit } = member
    const own = { ...(unit === undefined ? {} : { unit }), ...(scoringUnit === undefined ? {} : { scoringUnit }) }
    return { caller: { issuer, subject, name, tenant, roles: roles.filter(isRole), ...own } }
  }
  const name = typeof payload.name === 'string' ? payload.name : subject
  const tenant = Object.keys(firstAdmins).find((one) => firstAdmins[one]?.includes(subject))
  if (tenant !== undefined) return { caller: { issuer, subject, name, tenant, roles: ['admin'] } }
  if (claims === 'ignored') return { problem: 'not-a-member' }
  const claimed = claimedBy(payload)
  return claimed ? { caller: { issuer, subject, name, ...claimed } } : { problem: 'token-foreign' }
}

function claimedBy({ tenant, roles, unit, scoringUnit }: JWTPayload) {
  if (typeof tenant !== 'string' || tenant === '' || !Array.isArray(roles)) return undefined
  return {
    tenant,
    roles: roles.filter(isRole),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof scoringUnit === 'string' ? { scoringUnit } : {}),
  }
}
