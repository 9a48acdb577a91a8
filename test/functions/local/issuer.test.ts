import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerify } from '#functions/auth/index.ts'
import { people } from '#functions/local/issuer/index.ts'
import { authorizeUrl, browser, choosePerson, exchange, signIn, startIssuer } from './sign-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'appraise-issuer-'))
let local: Awaited<ReturnType<typeof startIssuer>>
beforeAll(async () => (local = await startIssuer(folder)))
afterAll(() => {
  local.server.close()
  rmSync(folder, { recursive: true })
})

describe('signing in', () => {
  test('shows every sample person as a button, in Chinese, marked 示例', async () => {
    const visit = browser()
    const begun = await visit(authorizeUrl(local.issuer, local.origin))
    const page = await visit(new URL(begun.headers.get('location') ?? '', local.origin).href)
    const html = await page.text()
    for (const { subject, name } of people) expect(html).toContain(`value="${subject}"><strong>${name}</strong>`)
    expect(html).toContain('银海区（示例）')
    expect(html).toContain('lang="zh-CN"')
  })

  test.each(people.map((person) => [person.subject, person] as const))(
    'as %s gives a token that says who and of which tenant',
    async (subject, { name, tenant, roles, unit, scoringUnit }) => {
      const verify = createVerify(local.issuer)
      const token = await signIn(local.issuer, local.origin, subject)
      expect(await verify(`Bearer ${token}`)).toEqual({
        caller: {
          ...{ issuer: local.issuer.issuer, subject, name, tenant, roles },
          ...(unit ? { unit } : {}),
          ...(scoringUnit ? { scoringUnit } : {}),
        },
      })
    },
  )

  test('asks again for the person, so that the next sign-in can be another one’s', async () => {
    const visit = browser()
    const first = await choosePerson(visit, authorizeUrl(local.issuer, local.origin), 'yinhai-office')
    const second = await choosePerson(visit, authorizeUrl(local.issuer, local.origin), 'shili-office')
    const verify = createVerify(local.issuer)
    for (const [arrived, tenant] of [
      [first, 'yinhai'],
      [second, 'shili'],
    ] as const) {
      expect(arrived.searchParams.get('state')).toBe('state-1')
      const { access_token } = await exchange(local.issuer, local.origin, arrived.searchParams.get('code') ?? '')
      expect(await verify(`Bearer ${access_token}`)).toMatchObject({ caller: { tenant } })
    }
  })

  test('with a code that another party caught is refused, and a code serves once', async () => {
    const caught = await choosePerson(browser(), authorizeUrl(local.issuer, local.origin), 'yinhai-office')
    const code = caught.searchParams.get('code') ?? ''
    expect(await exchange(local.issuer, local.origin, code, 'w'.repeat(64))).toMatchObject({ error: 'invalid_grant' })
    const own = await choosePerson(browser(), authorizeUrl(local.issuer, local.origin), 'yinhai-office')
    const once = own.searchParams.get('code') ?? ''
    expect(await exchange(local.issuer, local.origin, once)).toMatchObject({ status: 200 })
    expect(await exchange(local.issuer, local.origin, once)).toMatchObject({ error: 'invalid_grant' })
  })

  test.each([
    ['for a page of another server', { redirect_uri: 'https://example.com/' }],
    ['for another port of this machine', { redirect_uri: 'http://127.0.0.1:1/' }],
    ['by an unknown client', { client_id: 'someone' }],
  ])('%s goes nowhere and says so in Chinese', async (_what, changed) => {
    const response = await browser()(authorizeUrl(local.issuer, local.origin, changed))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('登录没有成功')
  })

  test('without PKCE is refused', async () => {
    const url = new URL(authorizeUrl(local.issuer, local.origin))
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    const response = await browser()(url.href)
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  test('as nobody on the list, or after the page has run out, says so in Chinese', async () => {
    const visit = browser()
    const begun = await visit(authorizeUrl(local.issuer, local.origin))
    const page = new URL(begun.headers.get('location') ?? '', local.origin).href
    const nobody = await visit(page, { method: 'POST', body: new URLSearchParams({ subject: 'admin' }) })
    expect([nobody.status, await nobody.text()]).toEqual([400, expect.stringContaining('登录没有成功')])
    const elsewhere = await browser()(page)
    expect([elsewhere.status, await elsewhere.text()]).toEqual([400, expect.stringContaining('登录没有成功')])
  })
})

test('a restart keeps the key: yesterday’s token is still good', async () => {
  const token = await signIn(local.issuer, local.origin, 'yinhai-leader')
  const { server, origin } = local
  await new Promise((done) => server.close(done).closeAllConnections())
  local = await startIssuer(folder, Number(new URL(origin).port))
  expect(await createVerify(local.issuer)(`Bearer ${token}`)).toMatchObject({ caller: { roles: ['leader'] } })
  expect(statSync(join(folder, 'issuer-key.json')).mode & 0o077).toBe(0)
})
