import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKeyPair, importJWK, SignJWT, type JWK } from 'jose'
import type { Role } from '#shared/api/index.ts'
import type { LocalIssuer } from '#functions/local/issuer/index.ts'

/** Whom a token speaks of. */
export interface Bearer {
  readonly tenant: string
  readonly roles: readonly Role[]
  readonly name?: string
  readonly unit?: string
  readonly scoringUnit?: string
  /** The identity's subject, where it is not to be made from tenant and roles. */
  readonly subject?: string
}

/** Makes tokens with the local issuer's own key, also for roles that no sample person has. */
export async function tokenMaker({ issuer, audience }: LocalIssuer, folder: string) {
  const jwk = JSON.parse(await readFile(join(folder, 'issuer-key.json'), 'utf8')) as JWK // the issuer's own file
  const own = await importJWK(jwk, 'RS256')
  const { privateKey: foreign } = await generateKeyPair('RS256')
  const make = (
    { tenant, roles, name = '经办人', unit, scoringUnit, subject }: Bearer,
    key: typeof own,
    expires: string,
  ) =>
    new SignJWT({ tenant, roles, name, unit, scoringUnit })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
      .setSubject(subject ?? `${tenant}-${roles.join('-')}`)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key)
  return {
    valid: (bearer: Bearer) => make(bearer, own, '1h'),
    expired: (bearer: Bearer) => make(bearer, own, '-1h'),
    /** Signed by somebody else in the issuer's name. */
    foreign: (bearer: Bearer) => make(bearer, foreign, '1h'),
  }
}
