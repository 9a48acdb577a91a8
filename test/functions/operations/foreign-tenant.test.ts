import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#functions/http.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { changeMember } from '#functions/store/index.ts'
import { importRows, ROLES, type Role } from '#shared/api/index.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { clerk, openStore } from '../store/open-store.ts'
import { beginOffice, runOperation } from './begin-office.ts'
import { yinhaiExample } from './yinhai-year.ts'

/** In every text of the one office, and nowhere else. */
const MARK = '机要甲'
const MARKED = ['name', 'subject', 'matter', 'reason', 'evidence', 'document', 'note', 'head', 'inspector']
const UNIT = `区统计局${MARK}`

let store: Awaited<ReturnType<typeof openStore>>
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  store = await openStore()
  const service = createService({ db: store.db, tenantNames: { own: MARK, foreign: '示例区' } })
  app = createApp({
    operations,
    service,
    verify: (authorization = '') => {
      const [tenant = '', role = ''] = authorization.split(' ')
      const roles = ROLES.filter((one) => one === role)
      const more = { unit: 'A05', scoringUnit: '区财政局' }
      return Promise.resolve({ caller: { subject: `${tenant}-${role}`, name: '经办人', tenant, roles, ...more } })
    },
    log: (_id, error) => {
      throw error
    },
  })
  const office = (tenant: string) => ({
    ...service,
    caller: { subject: `${tenant}-office`, name: MARK, tenant, roles: ['office' as const] },
  })
  await beginOffice(office('own'))
  await beginOffice({ ...office('foreign'), caller: { ...office('foreign').caller, name: '考核办经办人' } })
  const tables = (await yinhaiExample()).tables.map(marked)
  const taken = await runOperation(importRows.name, { body: { tables } }, office('own'))
  expect(taken).toHaveProperty('tables')
  await runOperation('propose-allocation', {}, office('own'))
  const membership = { name: MARK, roles: ['admin'] }
  await changeMember(store.db, { identity: { issuer: '', subject: 'a' }, seen: 0, membership }, clerk('own'))
}, 120_000)
afterAll(() => store.close())

function marked({ table, columns, rows }: TableRows): TableRows {
  const mark = (cell: Cell, at: number) =>
    typeof cell === 'string' && MARKED.includes(columns[at] ?? '') ? `${cell}${MARK}` : cell
  return { table, columns, rows: rows.map((cells) => cells.map(mark)) }
}

const IDS = [
  '2016',
  'roster',
  'events',
  'observations',
  'A05',
  UNIT,
  'yinhai@2016.1',
  'a',
  '1',
  'bulletin',
  'E1',
  '2017',
]
const anyId = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...IDS) }, fc.stringMatching(/^[A-Za-z0-9]{1,8}$/))
const anyBody = fc.constantFrom(
  {},
  { tables: [{ table: 'events', changes: [{ rowId: 'E1', seen: 1, values: {} }] }] },
  { evaluations: [{ scheme: 'yinhai@2016.1', tables: [] }], tables: [] },
  { cycle: '2016' },
  { seen: 1, verified: 1 },
)
const anyQuery = fc.constantFrom(
  '',
  '?aggregate=events',
  '?cycle=2016',
  '?cycle=2016&aggregate=events',
  '?filled=example',
)

/** The text of an answer, that of packed files included; ids that the request itself named are taken out. */
async function textOf(response: Response, asked: readonly string[]): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isPacked ? Object.values(unzipSync(bytes)) : [bytes]
  const text = parts.map((part) => new TextDecoder().decode(part)).join('\n')
  return asked.reduce((left, id) => left.replaceAll(id, ''), text)
}

async function ask(tenant: string, role: Role, name: string, ids: readonly string[], body: object, query: string) {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  let at = 0
  const path = operation.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(ids[at++] ?? ''))
  const init = operation.method === 'GET' ? {} : { body: JSON.stringify(body) }
  const headers = { authorization: `${tenant} ${role}`, 'content-type': 'application/json' }
  const response = await app.request(`${path}${query}`, { method: operation.method, headers, ...init })
  return textOf(response, ids)
}

/** What each operation's path asks for, such as would find the other office's own. */
function likelyIds(path: string): string[] {
  const known: Readonly<Record<string, string>> = {
    ...{
      cycle: '2016',
      table: 'events',
      subject: UNIT,
      scheme: 'yinhai@2016.1',
      row: 'E1',
      year: '2017',
      paper: 'review',
    },
  }
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => known[name] ?? '1')
}

test('the office itself meets its own texts by many operations', async () => {
  const met = []
  for (const { name, path } of operations)
    if ((await ask('own', 'office', name, likelyIds(path), {}, '')).includes(MARK)) met.push(name)
  for (const name of ['me', 'read-table', 'read-audit', 'list-members', 'appraise-cycle']) expect(met).toContain(name)
}, 60_000)

describe.each(ROLES)('%s of another office', (role) => {
  test.each(operations.map(({ name, path }) => [name, path] as const))('%s', async (name, path) => {
    for (const query of ['', '?cycle=2016&aggregate=events'])
      expect(await ask('foreign', role, name, likelyIds(path), {}, query)).not.toContain(MARK)
  })
})

test('whatever ids are asked for, no byte of another office comes back', async () => {
  const anyOperation = fc.constantFrom(...operations.map(({ name }) => name))
  const ids = fc.array(anyId, { minLength: 3, maxLength: 3 })
  const asked = fc.record({ role: fc.constantFrom(...ROLES), name: anyOperation, ids, body: anyBody, query: anyQuery })
  await fc.assert(
    fc.asyncProperty(asked, async (one) => {
      expect(await ask('foreign', one.role, one.name, one.ids, one.body, one.query)).not.toContain(MARK)
    }),
    { numRuns: 150 },
  )
}, 120_000)
