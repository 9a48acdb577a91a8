import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('freezing holds for every table at once, for those begun meanwhile too, and reopening is a step of its own', async () => {
  const { db } = store
  await createYinhaiCycle(db, 'frozen')
  const patch = (table: string, rowId: string, epoch?: number) =>
    patchRows(
      db,
      { cycleId: 'frozen', table, ...(epoch ? { epoch } : {}), changes: [{ rowId, seen: 0, values: { 得分: 1 } }] },
      clerk('yinhai'),
    )
  await patch('events', 'E1')
  const [frozen, ...begun] = await Promise.all([
    freezeCycle(db, { cycleId: 'frozen', seen: 1, frozen: true }, clerk('yinhai')),
    ...['a', 'b', 'c', 'd', 'e'].map((table) => patch(table, 'R1')),
  ])
  expect(frozen).toMatchObject({ answer: { frozen: true, epoch: 2 } })
  // each new table came before the freeze, and is frozen now, or after it, and was refused
  for (const [at, table] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    const read = await readRows(db, 'yinhai', 'frozen', table)
    if ('answer' in (begun[at] ?? {})) expect(read).toMatchObject({ frozen: true, epoch: 2 })
    else expect(read).toMatchObject({ version: 0, rows: [] })
  }
  for (const table of ['roster', 'events', 'a', 'newer'])
    expect(await patch(table, 'late')).toEqual({ conflict: { kind: 'frozen', epoch: 2 } })
  await freezeCycle(db, { cycleId: 'frozen', seen: 2, frozen: false }, clerk('yinhai'))
  expect(await patch('events', 'E2', 1)).toEqual({ conflict: { kind: 'frozen', epoch: 3 } })
  expect(await patch('events', 'E2', 3)).toMatchObject({ answer: { epoch: 3 } })
})
