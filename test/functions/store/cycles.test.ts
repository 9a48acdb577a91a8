import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, Write } from '#functions/store/database.ts'
import {
  freezeCycle,
  listCycles,
  moveCycle,
  patchRows,
  readCycle,
  readRows,
  recordApproval,
  verifyAudit,
} from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle, roster } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const approval = { minutesNumber: '银绩纪〔2017〕1号', date: '2017-01-20', decidedBy: '区绩效考核领导小组' }

test('a new cycle is collecting, with its roster', async () => {
  expect(await createYinhaiCycle(store.db, '2016')).toMatchObject({ answer: { state: 'collecting', version: 1 } })
  expect(await readCycle(store.db, 'yinhai', '2016')).toMatchObject({
    title: '2016年度绩效考核',
    epoch: 1,
    frozen: false,
  })
  const rows = (await readRows(store.db, 'yinhai', '2016', 'roster')).rows
  expect(rows.map(({ rowId, version, values }) => ({ rowId, version, values }))).toEqual(
    roster.map((row) => ({ ...row, version: 1 })),
  )
  expect(await createYinhaiCycle(store.db, '2016')).toMatchObject({ conflict: { kind: 'cycle-exists' } })
})

test('a tenant lists its own cycles only', async () => {
  await createYinhaiCycle(store.db, '2016', 'shili')
  expect((await listCycles(store.db, 'yinhai')).map(({ cycleId }) => cycleId)).toEqual(['2016'])
  expect(await readCycle(store.db, 'shili', '2017')).toBeUndefined()
})

test('a step begins at its own state and at the version seen', async () => {
  const { db } = store
  await createYinhaiCycle(db, 'steps')
  const step = (from: 'collecting' | 'scored', to: 'scored' | 'proposed', seen: number) =>
    moveCycle(db, { cycleId: 'steps', from, to, seen }, clerk('yinhai'))
  expect(await step('scored', 'proposed', 1)).toMatchObject({ conflict: { kind: 'state' } })
  expect(await step('collecting', 'scored', 7)).toMatchObject({ conflict: { kind: 'stale', stored: { version: 1 } } })
  expect(await step('collecting', 'scored', 1)).toMatchObject({ answer: { state: 'scored', version: 2 } })
  expect(await recordApproval(db, { cycleId: 'steps', seen: 2, approval }, clerk('yinhai'))).toMatchObject({
    conflict: { kind: 'state', stored: { state: 'scored' } },
  })
  expect(await step('scored', 'proposed', 2)).toMatchObject({ answer: { state: 'proposed', version: 3 } })
  expect(await recordApproval(db, { cycleId: 'steps', seen: 3, approval }, clerk('yinhai'))).toMatchObject({
    answer: { state: 'approved', approval },
  })
  expect(await readCycle(db, 'yinhai', 'steps')).toMatchObject({ state: 'approved', approval, version: 4 })
  expect(await verifyAudit(db, 'yinhai', keys.cycle('yinhai', 'steps'))).toEqual({ intact: true, entries: 4 })
  expect(await moveCycle(db, { cycleId: '无', from: 'scored', to: 'proposed', seen: 1 }, clerk('yinhai'))).toEqual({
    conflict: { kind: 'cycle-missing' },
  })
})

const patch = (cycleId: string, table: string, rowId: string, epoch?: number) => {
  const changes = [{ rowId, seen: 0, values: { 得分: 1 } }]
  return patchRows(store.db, { cycleId, table, ...(epoch ? { epoch } : {}), changes }, clerk('yinhai'))
}
const freeze = (cycleId: string, seen: number, frozen: boolean, db = store.db) =>
  freezeCycle(db, { cycleId, seen, frozen }, clerk('yinhai'))

test('freezing holds for every table at once, and reopening is a step of its own', async () => {
  await createYinhaiCycle(store.db, 'frozen')
  await patch('frozen', 'events', 'E1')
  expect(await freeze('frozen', 1, true)).toMatchObject({ answer: { frozen: true, epoch: 2, version: 2 } })
  for (const table of ['roster', 'events', 'newer'])
    expect(await patch('frozen', table, 'late')).toEqual({ conflict: { kind: 'frozen', epoch: 2 } })
  await freeze('frozen', 2, false)
  expect(await patch('frozen', 'events', 'E2', 1)).toEqual({ conflict: { kind: 'frozen', epoch: 3 } })
  expect(await patch('frozen', 'events', 'E2', 3)).toMatchObject({ answer: { epoch: 3 } })
})

/** The database, where something else happens just before its first transaction. */
function before(event: () => Promise<unknown>): Database {
  let happened = false
  const transact = async (writes: readonly Write[]) => {
    if (!happened) {
      happened = true
      await event()
    }
    return store.db.transact(writes)
  }
  return { ...store.db, transact }
}

test('a freeze under way takes in the table that is begun, and the row that is added, meanwhile', async () => {
  await createYinhaiCycle(store.db, 'begun')
  await freeze(
    'begun',
    1,
    true,
    before(() => patch('begun', 'events', 'E1')),
  )
  expect(await readRows(store.db, 'yinhai', 'begun', 'events')).toMatchObject({ frozen: true, epoch: 2 })
  await createYinhaiCycle(store.db, 'added')
  await freeze(
    'added',
    1,
    true,
    before(() => patch('added', 'roster', 'U03')),
  )
  expect(await readRows(store.db, 'yinhai', 'added', 'roster')).toMatchObject({ frozen: true, epoch: 2 })
})

test.each(['roster', 'events'])('a row on its way into %s when the cycle is frozen is refused', async (table) => {
  await createYinhaiCycle(store.db, `late-${table}`)
  const db = before(() => freeze(`late-${table}`, 1, true))
  const late = { cycleId: `late-${table}`, table, changes: [{ rowId: 'X', seen: 0, values: {} }] }
  expect(await patchRows(db, late, clerk('yinhai'))).toEqual({ conflict: { kind: 'frozen', epoch: 2 } })
  const { rows } = await readRows(store.db, 'yinhai', `late-${table}`, table)
  expect(rows.map(({ rowId }) => rowId)).not.toContain('X')
})
