import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose'
import { callerOf, type Admission } from './admit.ts'
import type { Caller } from './caller.ts'

/** Why nobody is let in: no token, one that has run out, one not meant for us by an issuer we trust, or of nobody we know. */
export type TokenProblem = 'token-missing' | 'token-expired' | 'token-foreign' | 'not-a-member'

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

/** A verifier of access tokens of the issuers trusted; it keeps their keys between calls. Without an admission the token's claims are believed. */
export function createVerify(
  trusted: TrustedIssuer | readonly TrustedIssuer[],
  admission: Admission = { claims: 'believed' },
): Verify {
  const issuers = new Map(
    [trusted].flat().map((one) => [one.issuer, { keys: keysOf(one), options: optionsOf(one), ...one }]),
  )
  return async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    if (!token) return { problem: 'token-missing' }
    try {
      const issuer = issuers.get(decodeJwt(token).iss ?? '')
      if (!issuer) return { problem: 'token-foreign' }
      const { now, keys, options } = issuer
      const { payload } = await jwtVerify(token, keys, { ...options, ...(now ? { currentDate: now() } : {}) })
      return await callerOf(payload, issuer.issuer, admission)
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { problem: 'token-expired' }
      if (isOfToken(error)) return { problem: 'token-foreign' }
      throw error
    }
  }
}

function keysOf({ jwksUri }: TrustedIssuer): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUri))
}

function optionsOf({ issuer, audience }: TrustedIssuer): JWTVerifyOptions {
  return { issuer, audience, algorithms: ['RS256'], requiredClaims: ['exp', 'sub'], clockTolerance: CLOCK_TOLERANCE }
}

/** Whether the token is at fault; an issuer that cannot be reached is not the caller's fault. */
function isOfToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false
  // jose reports an answer other than 200 by the general error alone
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC'
}
