import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '#functions/local/listen.ts'
import { readSettings } from '#functions/local/settings.ts'
import { listCycles, listSchemes, patchTables, readTable } from '#shared/api/index.ts'
import { freePort, ready, start, type Started } from './local/started.ts'
import { signIn } from './local/sign-in.ts'

let folder = ''
let port = 0
let running: Started | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-start-'))
  port = await freePort()
})
afterAll(async () => {
  running?.child.kill('SIGKILL')
  await running?.ended
  await rm(folder, { recursive: true, force: true })
}, 30_000)

async function begin(): Promise<void> {
  running = start({ PORT: String(port), APPRAISE_FOLDER: folder })
  await ready(running)
}

const origin = () => `http://localhost:${port}`

function signInAs(subject: string): Promise<string> {
  const issuer = { issuer: `${origin()}/oidc`, clientId: 'appraise-addin' }
  return signIn(issuer as Parameters<typeof signIn>[0], origin(), subject) // the two are all a sign-in looks at
}

async function ask(path: string, token: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(origin() + path, { ...init, headers })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

const events = '/v1/cycles/2016/tables/events'
let token = ''

test('an empty folder becomes a service with its sample year, and its address is told', async () => {
  await begin()
  expect(running?.said()).toContain(`\n\n  http://localhost:${port}\n`)
  expect(await (await fetch(`${origin()}/health`)).json()).toEqual({ status: 'ok' })
  for (const path of [
    '/',
    '/addin/pane.html',
    '/addin/functions.json',
    '/addin/config.json',
    '/example.xlsx',
    '/example-womens-federation.xlsx',
    '/example-golmud.xlsx',
    '/example-weihai.xlsx',
    '/example-hoboksar.xlsx',
    '/example-school-75.xlsx',
    '/example-tengzhou-housing.xlsx',
    '/openapi.json',
  ])
    expect([path, (await fetch(origin() + path)).status]).toEqual([path, 200])
  expect((await fetch(`${origin()}/addin/..%2F..%2Fpackage.json`)).status).toBe(404)
}, 90_000)

test('a sample person signs in by one click and finds the sample year; the other office has an empty one', async () => {
  token = await signInAs('yinhai-office')
  const { cycles } = listCycles.output.parse(await ask('/v1/cycles', token))
  expect(cycles).toMatchObject([{ cycle: '2016', title: '2016年度绩效考评（示例）' }])
  expect(readTable.output.parse(await ask('/v1/cycles/2016/tables/roster', token)).rows).toHaveLength(45)
  const other = await signInAs('shili-office')
  expect(listSchemes.output.parse(await ask('/v1/schemes', other)).adopted).toMatchObject([{ scheme: 'yinhai@2016.1' }])
  expect(readTable.output.parse(await ask('/v1/cycles/2016/tables/roster', other)).rows).toEqual([])
}, 30_000)

test('killed with -9 and started again, it still has every row, and the sign-in still holds', async () => {
  const before = readTable.output.parse(await ask(events, token)).rows
  const changes = [{ rowId: 'kept', seen: 0, values: { subject: '区统计局', matter: '示例' } }]
  const body = JSON.stringify({ tables: [{ table: 'events', changes }] })
  patchTables.output.parse(await ask('/v1/cycles/2016/tables', token, { method: 'PATCH', body }))
  running?.child.kill('SIGKILL')
  await running?.ended
  await begin()
  const after = readTable.output.parse(await ask(events, token)).rows
  expect(after).toHaveLength(before.length + 1)
  expect(after.find(({ rowId }) => rowId === 'kept')).toMatchObject({ version: 1, values: { subject: '区统计局' } })
}, 90_000)

test('a second start on the same port or the same folder says what to do, and ends', async () => {
  const samePort = start({ PORT: String(port), APPRAISE_FOLDER: join(folder, 'other') })
  expect(await samePort.ended).toBe(1)
  expect(samePort.said()).toContain(`端口 ${port} 已被其他程序占用`)
  expect(samePort.said()).toContain(`Port ${port} is in use`)
  const sameFolder = start({ PORT: String(await freePort()), APPRAISE_FOLDER: folder })
  expect(await sameFolder.ended).toBe(1)
  expect(sameFolder.said()).toContain('正被另一个进程')
  for (const { said } of [samePort, sameFolder]) expect(said()).not.toMatch(/\n\s+at /)
}, 60_000)

test('asked to stop, it ends cleanly and the port is free again', async () => {
  running?.child.kill('SIGTERM')
  expect(await running?.ended).toBe(0)
  const server = createServer()
  await listen(server, port)
  server.close()
}, 30_000)

test.each([
  // PORT, Node, what is told
  ['abc', '20.19.0', /PORT 应为 1 至 65535 的整数/],
  ['0', '20.19.0', /PORT must be/],
  ['65536', '20.19.0', /PORT must be/],
  ['3000', '20.18.9', /需要 Node 20\.19/],
  ['3000', '18.20.0', /Node 20\.19 or newer is needed/],
])('PORT=%s on Node %s is refused with a sentence', (given, node, told) => {
  const settings = readSettings({ PORT: given }, node)
  expect('problem' in settings && settings.problem).toMatch(told)
})

test('without settings it is port 3000 and .appraise', () => {
  expect(readSettings({}, '20.19.0')).toMatchObject({ port: 3000, folder: join(process.cwd(), '.appraise') })
  expect(readSettings({ APPRAISE_TODAY: '2017-02-10' }, '24.0.0')).toMatchObject({ today: '2017-02-10' })
  expect(readSettings({ APPRAISE_TODAY: '2017-02-30' }, '24.0.0')).toHaveProperty('problem')
  expect(readSettings({ PORT: '65535' }, '24.0.0')).toMatchObject({ port: 65_535 })
})
