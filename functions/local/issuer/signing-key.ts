import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'

/** The issuer's private RSA key, made at the first start and kept in the file, so that tokens outlive a restart. */
export async function signingKey(file: string): Promise<JWK> {
  const kept = await readFile(file, 'utf8').catch(whenMissing)
  if (kept !== undefined) return JSON.parse(kept) as JWK // the file is our own
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  const named = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(named), { mode: 0o600 })
  return named
}

function whenMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
