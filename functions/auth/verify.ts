import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { isRole, type Caller } from './caller.ts'

/** Why nobody is let in: no token, one that has run out, or one not meant for us by an issuer we trust. */
export type TokenProblem = 'token-missing' | 'token-expired' | 'token-foreign'

/** Whom to trust. */
export interface TrustedIssuer {
  /** The issuer exactly as its tokens name it. */
  readonly issuer: string
  /** Whom tokens must be meant for. */
  readonly audience: string
  /** Address of the issuer's public keys. */
  readonly jwksUri: string
  /** The present moment; the system's clock if not given. */
  readonly now?: () => Date
}

/** Tells from an Authorization header who calls, or why nobody is let in; throws only if the issuer's keys cannot be had. */
export type Verify = (
  authorization: string | undefined,
) => Promise<{ readonly caller: Caller } | { readonly problem: TokenProblem }>

/** Seconds by which the issuer's clock may differ from ours. */
const CLOCK_TOLERANCE = 10

/** A verifier of access tokens of one issuer; it keeps the issuer's keys between calls. */
export function createVerify({ issuer, audience, jwksUri, now }: TrustedIssuer): Verify {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUri))
  const options = {
    issuer,
    audience,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE,
  }
  return async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    if (!token) return { problem: 'token-missing' }
    try {
      const { payload } = await jwtVerify(token, keys, { ...options, ...(now ? { currentDate: now() } : {}) })
      const caller = callerOf(payload)
      return caller ? { caller } : { problem: 'token-foreign' }
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { problem: 'token-expired' }
      if (isOfToken(error)) return { problem: 'token-foreign' }
      throw error
    }
  }
}

/** Whether the token is at fault; an issuer that cannot be reached is not the caller's fault. */
function isOfToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false
  // jose reports an answer other than 200 by the general error alone
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC'
}

function callerOf({ sub, name, tenant, roles, unit }: JWTPayload): Caller | undefined {
  if (!sub || typeof tenant !== 'string' || tenant === '' || !Array.isArray(roles)) return undefined
  return {
    subject: sub,
    name: typeof name === 'string' ? name : sub,
    tenant,
    roles: roles.filter(isRole),
    ...(typeof unit === 'string' ? { unit } : {}),
  }
}
