import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerify } from '#functions/auth/index.ts'
import { createApp } from '#functions/http.ts'
import type { Operation } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { connect } from '#functions/store/index.ts'
import { createCycle, listCycles, me } from '#shared/api/index.ts'
import { signIn } from '../local/sign-in.ts'
import { answerOf, DOORS, openDoors } from './doors.ts'
import { officeOf } from './yinhai-year.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const as = officeOf('refusals')

describe.each(DOORS)('through %s', (door) => {
  const raw = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const authorization = `Bearer ${await doors.tokens.valid(as)}`
    const init = { method, headers: { authorization, 'content-type': 'application/json', ...headers } }
    return answerOf(
      await doors.send(
        door,
        new Request(`http://api.test${path}`, { ...init, ...(body === undefined ? {} : { body }) }),
      ),
    )
  }

  test('a token from the sign-in page lets its person in', async () => {
    const token = await signIn(doors.issuer, doors.origin, 'yinhai-leader')
    expect(await answerOf(await doors.call(door, me, { token }))).toMatchObject({
      status: 200,
      body: { subject: 'yinhai-leader', tenant: 'yinhai', roles: ['leader'] },
    })
  })

  test('no token, an expired one and another issuer’s are told apart', async () => {
    const tokens = [undefined, await doors.tokens.expired(as), await doors.tokens.foreign(as), 'nonsense']
    const answers = await Promise.all(
      tokens.map(async (token) => answerOf(await doors.call(door, me, token === undefined ? {} : { token }))),
    )
    expect(answers.map(({ status, body }) => [status, (body as { detail: string }).detail])).toEqual([
      [401, '请先登录。'],
      [401, '登录已过期，请重新登录。'],
      [401, '登录凭证不是本系统签发的，请重新登录。'],
      [401, '登录凭证不是本系统签发的，请重新登录。'],
    ])
  })

  test('a body that is not JSON is one sentence', async () => {
    expect(await raw('POST', '/v1/cycles', '{"title": ')).toMatchObject({
      status: 400,
      type: 'application/problem+json; charset=utf-8',
      body: { detail: '请求内容不是正确的 JSON，请核对后重试。' },
    })
  })

  test('a body of another shape names every wrong place in Chinese', async () => {
    const { status, body } = await answerOf(
      await doors.call(door, createCycle, { as, body: { title: ' ', scheme: 'yinhai', year: 16 } }),
    )
    expect(status).toBe(422)
    const { detail } = body as { detail: string }
    for (const place of ['title：不能为空', 'scheme：考核办法应写作', 'year：']) expect(detail).toContain(place)
    expect(await raw('POST', '/v1/cycles', '{"tenant":"other"}')).toMatchObject({ status: 422 })
  })

  test('more than 6 MB is too large', async () => {
    expect(await raw('POST', '/v1/evaluations', JSON.stringify('x'.repeat(6_000_001)))).toMatchObject({
      status: 413,
      body: { detail: expect.stringContaining('6 MB') as string },
    })
  })

  test('an address that is none, and a method that is none, are not found', async () => {
    expect(await raw('GET', '/v1/nothing')).toMatchObject({
      status: 404,
      body: { detail: '没有这个地址，请核对网址和方法。' },
    })
    expect(await raw('DELETE', '/v1/cycles')).toMatchObject({ status: 404 })
  })

  test('an idempotency key is neither empty nor endless', async () => {
    const answer = await raw('POST', '/v1/cycles', '{}', { 'idempotency-key': 'k'.repeat(201) })
    expect(answer).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('Idempotency-Key') as string },
    })
  })

  test('health needs no token, and every answer has its security headers', async () => {
    const response = await doors.send(door, new Request('http://api.test/health'))
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    })
  })
})

function appWith(given: { operations?: readonly Operation[]; endpoint?: string; jwksUri?: string }) {
  const { issuer, audience, jwksUri } = doors.issuer
  const logged: unknown[] = []
  const db = connect({
    tableName: 'none',
    endpoint: given.endpoint ?? doors.database.endpoint,
    pause: () => Promise.resolve(),
  })
  const app = createApp({
    operations: given.operations ?? operations,
    service: createService({ db }),
    verify: createVerify({ issuer, audience, jwksUri: given.jwksUri ?? jwksUri }),
    log: (message, error) => logged.push([message, error]),
  })
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${await doors.tokens.valid(as)}` }
    return answerOf(await app.request(path, { headers }))
  }
  return { ask, logged, close: () => db.close() }
}

/** A port of this machine where nobody listens. */
const NOBODY = 'http://127.0.0.1:9'

test('the database away is one sentence, and health still answers', async () => {
  const { ask, logged, close } = appWith({ endpoint: NOBODY })
  expect(await ask(listCycles.path)).toMatchObject({
    status: 503,
    body: { detail: '数据库暂时连不上，没有写入任何内容，请稍后重试。' },
  })
  expect(logged).toHaveLength(1)
  expect((await ask('/health')).status).toBe(200)
  close()
})

test('the issuer away is one sentence', async () => {
  const { ask, close } = appWith({ jwksUri: `${NOBODY}/jwks` })
  expect(await ask(me.path)).toMatchObject({ status: 503, body: { detail: '登录服务暂时连不上，请稍后重试。' } })
  close()
})

test('what goes wrong inside is logged under an id, and the caller learns nothing but the id', async () => {
  const broken: Operation[] = operations.map((one) =>
    one.name === 'me' ? { ...one, run: () => Promise.reject(new Error('secret of table none')) } : one,
  )
  const { ask, logged, close } = appWith({ operations: broken })
  const { status, body } = await ask(me.path)
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toMatch(/secret|Error|at /)
  const [[id, error]] = logged as [[string, Error]]
  expect(body).toMatchObject({ detail: expect.stringContaining(id) as string })
  expect(error.message).toBe('secret of table none')
  close()
})
