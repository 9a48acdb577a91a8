import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  counted,
  listCycles,
  moveCycle,
  patchRows,
  readResult,
  readRows,
  proposeAllocation,
  recordGrades,
} from '#functions/store/index.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle, moveTo, schemes } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const change = (rowId: string, seen: number) => ({ rowId, seen, values: { 得分: seen } })

/** What each command and read asks of the database in one tenant and year. */
async function costs(tenant: string, cycleId: string) {
  const db = counted(store.db)
  const bundle = { inputs: {}, result: {}, engineVersion: '0' }
  const results = [{ subjectId: 'U01', fields: { rank: 1 } }]
  const idempotency = (key: string) => ({ key: `${cycleId}-${key}`, request: key })
  const taken: Record<string, unknown> = {}
  const cost = async (name: string, run: () => Promise<unknown>) => {
    db.take()
    await run()
    const { calls, pages, transactions, itemsRead } = db.take()
    taken[name] = [calls, pages, transactions, itemsRead]
  }
  await createYinhaiCycle(db, cycleId, tenant)
  await patchRows(db, { cycleId, table: 'events', changes: [change('E1', 0)] }, clerk(tenant))
  await proposeAllocation(db, { cycleId, seen: 0, proposal: {}, rulings: [] }, clerk(tenant))
  await moveCycle(db, moveTo(cycleId, 'grading', 1), clerk(tenant))
  await cost('grades', () =>
    recordGrades(
      db,
      { cycleId, seen: 1, schemes, tables: { events: 1 }, results, bundle },
      clerk(tenant),
      idempotency('grades'),
    ),
  )
  await cost('patch', () =>
    patchRows(db, { cycleId, table: 'events', changes: [change('E1', 1)] }, clerk(tenant), idempotency('patch')),
  )
  await cost('read', () => readRows(db, tenant, cycleId, 'events'))
  await cost('move', () => moveCycle(db, moveTo(cycleId, 'approval', 2), clerk(tenant), idempotency('move')))
  await cost('result', () => readResult(db, tenant, cycleId, 'U01'))
  return taken
}

test('commands and reads cost the same in the tenth cycle and with other tenants as in the first', async () => {
  const first = await costs('yinhai', '2007')
  expect(first).toEqual({
    // calls, pages, transactions, items read
    grades: [8, 0, 3, 3],
    patch: [4, 0, 1, 3],
    read: [3, 1, 0, 3],
    move: [4, 1, 1, 3],
    result: [2, 0, 0, 2],
  })
  for (const tenant of ['a', 'b', 'c']) await costs(tenant, '2007')
  for (let year = 2008; year < 2016; year++) await costs('yinhai', String(year))
  expect(await costs('yinhai', '2016')).toEqual(first)
  expect(await listCycles(store.db, 'yinhai')).toHaveLength(10)
})

test('changing one row costs the same in a table of 5,000 as in a table of one, but for the chunk it lies in', async () => {
  await createYinhaiCycle(store.db, 'large', 'yinhai')
  const rows = Array.from({ length: 5_000 }, (_, at) => change(`R${String(at).padStart(4, '0')}`, 0))
  await patchRows(store.db, { cycleId: 'large', table: 'ratings', changes: rows }, clerk('yinhai'))
  const db = counted(store.db)
  await patchRows(db, { cycleId: 'large', table: 'ratings', changes: [change('R2500', 1)] }, clerk('yinhai'))
  expect(db.take()).toMatchObject({ calls: 4, transactions: 1, itemsRead: 3 })
})
