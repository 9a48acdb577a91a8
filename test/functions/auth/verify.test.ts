import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerify, type TrustedIssuer } from '#functions/auth/index.ts'

const now = new Date('2016-12-20T09:00:00Z')
const seconds = Math.floor(now.getTime() / 1000)
const ours = await generateKeyPair('RS256', { extractable: true })
const strange = await generateKeyPair('RS256')
let server: Server
let trusted: TrustedIssuer
beforeAll(async () => {
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' }
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: [jwk] }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server has such an address
  trusted = { issuer: 'https://sso.example.cn', audience: 'appraise', jwksUri: `${origin}/jwks`, now: () => now }
})
afterAll(() => server.close())

const claims: JWTPayload = {
  iss: 'https://sso.example.cn',
  aud: 'appraise',
  sub: 'u-1',
  exp: seconds + 3600,
  name: '单位经办人',
  tenant: 'yinhai',
  roles: ['unit'],
  unit: '区统计局',
}

const sign = (payload: JWTPayload, key = ours.privateKey) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'ours' }).sign(key)
const without = (name: string): JWTPayload => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))

describe('an access token', () => {
  test('tells who calls, of which tenant, in which roles', async () => {
    expect(await createVerify(trusted)(`Bearer ${await sign(claims)}`)).toEqual({
      caller: {
        issuer: trusted.issuer,
        subject: 'u-1',
        name: '单位经办人',
        tenant: 'yinhai',
        roles: ['unit'],
        unit: '区统计局',
      },
    })
  })

  test('counts only the roles there are', async () => {
    const token = await sign({ ...claims, roles: ['office', 'root', 7] })
    expect(await createVerify(trusted)(`Bearer ${token}`)).toMatchObject({ caller: { roles: ['office'] } })
  })

  test.each([[undefined], [''], ['Bearer'], ['Bearer '], ['Basic dTpw'], ['Bearer a b']])(
    'is missing in %j',
    async (authorization) => {
      expect(await createVerify(trusted)(authorization)).toEqual({ problem: 'token-missing' })
    },
  )

  test.each([
    ['just before it ends', 1, 'caller'],
    ['within what clocks may differ', -9, 'caller'],
    ['after that', -10, 'problem'],
  ])('%s is judged by the given clock', async (_when, left, name) => {
    const outcome = await createVerify(trusted)(`Bearer ${await sign({ ...claims, exp: seconds + left })}`)
    expect(outcome).toHaveProperty(name)
    if ('problem' in outcome) expect(outcome.problem).toBe('token-expired')
  })

  test.each([
    ['another issuer’s', () => sign({ ...claims, iss: 'https://elsewhere.cn' })],
    ['meant for another service', () => sign({ ...claims, aud: 'mail' })],
    ['signed with a strange key', () => sign(claims, strange.privateKey)],
    ['without an end', () => sign(without('exp'))],
    ['of no person', () => sign(without('sub'))],
    ['of no tenant', () => sign(without('tenant'))],
    ['of an empty tenant', () => sign({ ...claims, tenant: '' })],
    ['without roles', () => sign(without('roles'))],
    ['unsigned', () => Promise.resolve(new UnsecuredJWT(claims).encode())],
    ['no token at all', () => Promise.resolve('abc')],
    [
      'signed by a shared secret',
      () => new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(Buffer.alloc(32)),
    ],
  ])('%s is foreign', async (_what, make) => {
    expect(await createVerify(trusted)(`Bearer ${await make()}`)).toEqual({ problem: 'token-foreign' })
  })
})

test('an issuer that cannot be reached is not the caller’s fault: the error goes to the caller of verify', async () => {
  const verify = createVerify({ ...trusted, jwksUri: 'http://127.0.0.1:1/jwks' })
  await expect(verify(`Bearer ${await sign(claims)}`)).rejects.toThrow()
  const notFound = createServer((_request, response) => response.writeHead(500).end())
  await new Promise<void>((done) => notFound.listen(0, '127.0.0.1', done))
  const { port } = notFound.address() as AddressInfo // a TCP server has such an address
  const other = createVerify({ ...trusted, jwksUri: `http://127.0.0.1:${port}/jwks` })
  await expect(other(`Bearer ${await sign(claims)}`)).rejects.toThrow()
  notFound.close()
})
