import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorizationUrl, redeem } from '#addin/service/authorization.ts'
import type { Config } from '#addin/service/config.ts'
import { tenantOf } from '#addin/service/tenant-of.ts'
import { browser, choosePerson, startIssuer } from '#test/functions/local/sign-in.ts'

let issuer: Awaited<ReturnType<typeof startIssuer>>
let config: Config
let redirect: string

beforeAll(async () => {
  issuer = await startIssuer(await mkdtemp(join(tmpdir(), 'issuer-')))
  config = { service: '', issuer: issuer.issuer.issuer, clientId: issuer.issuer.clientId, scope: 'openid' }
  redirect = `${issuer.origin}/addin/sign-in.html`
})
afterAll(() => issuer.server.close())

function memory() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

describe('登录', () => {
  it('到登录页选人,带回一次性代码,换得令牌', async () => {
    const kept = memory()
    const start = await authorizationUrl(config, redirect, kept, fetch)
    const arrived = await choosePerson(browser(), start, 'yinhai-office')
    expect(arrived.href.startsWith(redirect)).toBe(true)
    const message = await redeem(config, arrived.searchParams, redirect, kept, fetch)
    if (!('accessToken' in message)) throw new Error(message.error)
    expect(message.expiresIn).toBeGreaterThan(0)
    expect(tenantOf({ accessToken: message.accessToken, expiresAt: 0 })).toBe('yinhai')
  })

  it('不是这一次登录带回的代码不收', async () => {
    const kept = memory()
    const arrived = await choosePerson(
      browser(),
      await authorizationUrl(config, redirect, kept, fetch),
      'yinhai-office',
    )
    const other = new URLSearchParams({ code: arrived.searchParams.get('code') ?? '', state: 'other' })
    expect(await redeem(config, other, redirect, kept, fetch)).toEqual({
      error: expect.stringContaining('已失效') as string,
    })
    expect(await redeem(config, arrived.searchParams, redirect, kept, fetch)).toHaveProperty('error')
  })

  it('代码不能用第二次', async () => {
    const kept = memory()
    const arrived = await choosePerson(
      browser(),
      await authorizationUrl(config, redirect, kept, fetch),
      'yinhai-leader',
    )
    const pending = kept.getItem('appraise.sign-in') ?? ''
    await redeem(config, arrived.searchParams, redirect, kept, fetch)
    kept.setItem('appraise.sign-in', pending)
    expect(await redeem(config, arrived.searchParams, redirect, kept, fetch)).toHaveProperty('error')
  })
})
