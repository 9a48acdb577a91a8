import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, Write } from '#functions/store/database.ts'
import {
  freezeCycle,
  listCycles,
  moveCycle,
  patchRows,
  readAudit,
  readCycle,
  readRows,
  recordApproval,
  verifyAudit,
  type CycleStep,
  type Move,
} from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle, roster } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const approval = { minutesNumber: '银绩纪〔2017〕1号', date: '2017-01-20', decidedBy: '区绩效考核领导小组' }

test('a new cycle is collecting, with its roster', async () => {
  expect(await createYinhaiCycle(store.db, '2016')).toMatchObject({
    answer: { step: { id: 'collecting' }, version: 1 },
  })
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

const grading = { id: 'grading', title: '计分', kind: 'grading', edits: ['events'] } as const
const atApproval = { id: 'approval', title: '审定', kind: 'approval', edits: [] } as const
const move = (
  cycleId: string,
  to: CycleStep,
  seen: number,
  more: Partial<Move> = {},
  at = '2016-12-21T09:00:00.000Z',
) => {
  const undoes = { approval: false, publication: false }
  const given = { cycleId, seen, to, back: false, undoes, demands: () => Promise.resolve([]), ...more }
  return moveCycle(store.db, given, clerk('yinhai', at))
}

test('a move begins at the version seen, and not before the last one', async () => {
  const { db } = store
  await createYinhaiCycle(db, 'steps')
  expect(await move('steps', grading, 7)).toMatchObject({ conflict: { kind: 'stale', stored: { version: 1 } } })
  expect(await move('steps', grading, 1)).toMatchObject({ answer: { step: grading, version: 2, epoch: 2, round: 1 } })
  expect(await move('steps', atApproval, 2, {}, '2016-12-21T08:59:59.999Z')).toMatchObject({
    conflict: { kind: 'clock', stored: { movedAt: '2016-12-21T09:00:00.000Z' } },
  })
  expect(
    await recordApproval(db, { cycleId: 'steps', seen: 2, approval }, clerk('yinhai', '2017-01-20T09:00:00Z')),
  ).toMatchObject({
    conflict: { kind: 'step', stored: { step: grading } },
  })
  expect(await move('steps', atApproval, 2)).toMatchObject({ answer: { step: atApproval, version: 3 } })
  const approve = (seen: number) =>
    recordApproval(db, { cycleId: 'steps', seen, approval }, clerk('yinhai', '2017-01-20T09:00:00.000Z'))
  expect(await approve(3)).toMatchObject({ answer: { approval, frozen: true } })
  expect(await approve(4)).toMatchObject({ conflict: { kind: 'step' } })
  expect(await readCycle(db, 'yinhai', 'steps')).toMatchObject({ step: atApproval, approval, version: 4 })
  expect(await verifyAudit(db, 'yinhai', keys.cycle('yinhai', 'steps'))).toEqual({ intact: true, entries: 4 })
  expect(await move('无', grading, 1)).toEqual({ conflict: { kind: 'cycle-missing' } })
})

test('what is missing keeps a cycle where it is', async () => {
  await createYinhaiCycle(store.db, 'wanting')
  const findings = [{ severity: 'error', problem: { code: 'grades-not-confirmed' }, places: [] }] as const
  expect(await move('wanting', grading, 1, { demands: () => Promise.resolve(findings) })).toEqual({
    conflict: { kind: 'demands', findings },
  })
  expect(await readCycle(store.db, 'yinhai', 'wanting')).toMatchObject({ step: { id: 'collecting' }, version: 1 })
})

test('reopening takes the approval away and lets rows in again; the trail keeps what was undone', async () => {
  await createYinhaiCycle(store.db, 'reopened')
  await move('reopened', atApproval, 1)
  await recordApproval(
    store.db,
    { cycleId: 'reopened', seen: 2, approval },
    clerk('yinhai', '2017-01-20T09:00:00.000Z'),
  )
  expect(await patch('reopened', 'events', 'E1')).toMatchObject({ conflict: { kind: 'frozen' } })
  const undone = { back: true, undoes: { approval: true, publication: true } }
  const reopened = await move('reopened', grading, 3, undone, '2017-02-01T09:00:00.000Z')
  expect(reopened).toMatchObject({ answer: { step: grading, frozen: false, round: 2 } })
  expect(await readCycle(store.db, 'yinhai', 'reopened')).not.toHaveProperty('approval')
  expect(await patch('reopened', 'events', 'E1')).toMatchObject({ answer: { version: 1 } })
  const entries = []
  for await (const page of readAudit(store.db, 'yinhai', keys.cycle('yinhai', 'reopened'))) entries.push(...page)
  expect(entries.at(-1)?.action).toBe('cycle.reopen')
  expect(JSON.parse(entries.at(-1)?.changed ?? '')).toEqual({ from: 'approval', to: 'grading', undone: { approval } })
})

test('a step takes rows only of its own tables, of those begun and of new ones', async () => {
  await createYinhaiCycle(store.db, 'closed')
  await patch('closed', 'inspections', 'I1')
  await move('closed', grading, 1)
  for (const table of ['roster', 'inspections', 'newer'])
    expect(await patch('closed', table, 'late')).toMatchObject({ conflict: { kind: 'closed', table, step: grading } })
  expect(await patch('closed', 'events', 'E1')).toMatchObject({ answer: { epoch: 2 } })
  expect(await readRows(store.db, 'yinhai', 'closed', 'inspections')).toMatchObject({ version: 1, epoch: 2 })
  const changes = [{ rowId: 'I1', seen: 1, values: { 得分: 2 } }]
  const reviewed = { cycleId: 'closed', table: 'inspections', reviewed: true, changes }
  expect(await patchRows(store.db, reviewed, clerk('yinhai'))).toMatchObject({ answer: { version: 2 } })
})

test('a row on its way when the cycle moves on is decided anew', async () => {
  await createYinhaiCycle(store.db, 'passing')
  const changes = [{ rowId: 'U09', seen: 0, values: {} }]
  const late = { cycleId: 'passing', table: 'roster', changes }
  const db = before(() => move('passing', grading, 1))
  expect(await patchRows(db, late, clerk('yinhai'))).toMatchObject({ conflict: { kind: 'closed' } })
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
