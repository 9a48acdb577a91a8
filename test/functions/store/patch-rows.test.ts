import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patchRows, readRows, verifyAudit, type Database, type RowChange } from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { faulty } from './faulty.ts'
import { clerk, expectOnly, openStore } from './open-store.ts'
import { createYinhaiCycle } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => {
  store = await openStore()
  await createYinhaiCycle(store.db, '2016')
})
afterAll(() => store.close())

const patch = (table: string, changes: readonly RowChange[], db: Database = store.db) =>
  patchRows(db, { cycleId: '2016', table, changes }, clerk('yinhai'))
const put = (rowId: string, seen: number, points: number): RowChange => ({ rowId, seen, values: { 得分: points } })
const read = async (table: string) =>
  (await readRows(store.db, 'yinhai', '2016', table)).rows.map(({ rowId, version, values }) => [rowId, version, values])
const many = (count: number, seen: number) =>
  Array.from({ length: count }, (_, at) => put(`R${String(at).padStart(5, '0')}`, seen, at))

describe('a few rows', () => {
  test('are added, changed and deleted, each by the version seen', async () => {
    const added = await patch('few', [put('R1', 0, 85.5), put('R2', 0, 90)])
    expect(expectOnly(added, 'answer').rows).toEqual([
      { rowId: 'R1', version: 1 },
      { rowId: 'R2', version: 1 },
    ])
    await patch('few', [put('R1', 1, 86), { rowId: 'R2', seen: 1, delete: true }])
    expect(await read('few')).toEqual([['R1', 2, { 得分: 86 }]])
    expect(await patch('few', [put('R2', 0, 91)])).toMatchObject({ answer: { rows: [{ rowId: 'R2', version: 3 }] } })
    const { rows } = await readRows(store.db, 'yinhai', '2016', 'few')
    expect(rows[1]).toMatchObject({ updatedBy: clerk('yinhai').actor, updatedAt: clerk('yinhai').at })
  })

  test('come back whole as conflicts with both versions when one was not seen as stored, and none is applied', async () => {
    await patch('both', [put('R1', 0, 1), put('R2', 0, 2)])
    await patch('both', [put('R1', 1, 10)])
    const refused = expectOnly(await patch('both', [put('R1', 1, 11), put('R2', 1, 22), put('R3', 4, 3)]), 'conflict')
    expect(refused).toMatchObject({
      kind: 'rows',
      rows: [
        { rowId: 'R1', seen: 1, stored: { version: 2, values: { 得分: 10 } }, wanted: { 得分: 11 } },
        { rowId: 'R3', seen: 4, stored: undefined, wanted: { 得分: 3 } },
      ],
    })
    expect(await read('both')).toEqual([
      ['R1', 2, { 得分: 10 }],
      ['R2', 1, { 得分: 2 }],
    ])
  })

  test('written by 20 at once, each a row of its own, are all there', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => patch('crowd', [put(`R${at}`, 0, at)])))
    expect(outcomes.filter((outcome) => 'answer' in outcome)).toHaveLength(20)
    expect(await read('crowd')).toHaveLength(20)
    const trail = await verifyAudit(store.db, 'yinhai', keys.table('yinhai', '2016', 'crowd'))
    expect(trail).toEqual({ intact: true, entries: 20 })
  })

  test('that cannot be stored are refused with the reason, and none is applied', async () => {
    const refused = await patch('refused', [
      put('R1', 0, 1),
      put('R2', 0, Number('1e999')),
      { rowId: 'R3', seen: 0, values: { 事由: '长'.repeat(700_000) } },
      put('', 0, 1),
      put('R1', 0, 2),
    ])
    expect(refused).toEqual({
      refused: [
        { rowId: 'R2', reason: 'not-json' },
        { rowId: 'R3', reason: 'row-too-large' },
        { rowId: '', reason: 'row-id' },
        { rowId: 'R1', reason: 'row-twice' },
      ],
    })
    expect(await read('refused')).toEqual([])
  })

  test('of a cycle that is not there, or another tenant’s, are refused', async () => {
    const change = { table: 'events', changes: [put('R1', 0, 1)] }
    const missing = { conflict: { kind: 'cycle-missing' } }
    expect(await patchRows(store.db, { cycleId: '1999', ...change }, clerk('yinhai'))).toEqual(missing)
    expect(await patchRows(store.db, { cycleId: '2016', ...change }, clerk('shili'))).toEqual(missing)
  })

  test('come back exactly, whatever their cells hold', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (values) => {
        const wanted = JSON.parse(JSON.stringify(values)) as typeof values
        await patch('any', [{ rowId: 'R', seen: seen++, values }])
        expect(await read('any')).toEqual([['R', seen, wanted]])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what DynamoDB’s reads are not: one moment', () => {
  test('a row read before and a head read after a rival’s change do not let the rival be overwritten', async () => {
    await patch('torn', [put('R1', 0, 1)])
    let rival: Promise<unknown> | undefined
    const db: Database = {
      ...store.db,
      batchGet: async (asked) => {
        const old = await store.db.batchGet(asked)
        if (rival) return old
        rival = patch('torn', [put('R1', 1, 2)])
        await rival
        const now = await store.db.batchGet(asked)
        const isHead = ({ sk }: { sk: string }) => sk.startsWith('TABLE#')
        return [...now.filter(isHead), ...old.filter((item) => !isHead(item))]
      },
    }
    expect(expectOnly(await patch('torn', [put('R1', 1, 3)], db), 'conflict')).toMatchObject({
      rows: [{ rowId: 'R1', stored: { version: 2 } }],
    })
    expect(await read('torn')).toEqual([['R1', 2, { 得分: 2 }]])
  })

  test('rows changed together are read together, though a page of them was read before', async () => {
    await patch('pages', [put('R1', 0, 1), put('R2', 0, 1)])
    let changed = false
    const db: Database = {
      ...store.db,
      query: async function* (range) {
        for await (const page of store.db.query({ ...range, pageSize: 1 })) {
          yield page
          if (changed) continue
          changed = true
          await patch('pages', [put('R1', 1, 2), put('R2', 1, 2)])
        }
      },
    }
    const { version, rows } = await readRows(db, 'yinhai', '2016', 'pages')
    expect([version, ...rows.map(({ values }) => values.得分)]).toEqual([2, 2, 2])
  })
})

describe('10,000 rows', () => {
  test('become visible together, and can be changed one by one and all again', async () => {
    const rows = many(10_000, 0)
    const imported = expectOnly(await patch('import', rows), 'answer')
    expect(imported.rows).toHaveLength(10_000)
    expect(await read('import')).toEqual(rows.map(({ rowId }, at) => [rowId, 1, { 得分: at }]))

    await patch('import', [put('R00007', 1, -7), { rowId: 'R00008', seen: 1, delete: true }, put('R99999', 0, 9)])
    const stale = await patch('import', many(10_000, 1))
    expect(expectOnly(stale, 'conflict')).toMatchObject({
      kind: 'rows',
      rows: [{ rowId: 'R00007' }, { rowId: 'R00008' }],
    })

    const again = many(200, 1).map((row, at) =>
      at === 7 ? put(row.rowId, 2, 77) : at === 8 ? put(row.rowId, 0, 88) : row,
    )
    expectOnly(await patch('import', again), 'answer')
    const now = await read('import')
    expect(now).toHaveLength(10_001)
    expect(now[7]).toEqual(['R00007', 3, { 得分: 77 }])
    expect(now[8]).toEqual(['R00008', 3, { 得分: 88 }])
    expect(now[9]).toEqual(['R00009', 2, { 得分: 9 }])
    expect(await patch('import', [put('R00007', 3, 1)])).toMatchObject({ answer: { rows: [{ version: 4 }] } })
    expect((await read('import'))[7]).toEqual(['R00007', 4, { 得分: 1 }])
    const trail = await verifyAudit(store.db, 'yinhai', keys.table('yinhai', '2016', 'import'))
    expect(trail).toEqual({ intact: true, entries: 4 })
  })

  test('are not there at all while their manifest has not been flipped', async () => {
    await patch('half', [put('A', 0, 1)])
    const killed = new Error('killed')
    const chunksThenDeath = faulty(store.db, [
      undefined,
      undefined,
      { instead: { busy: 'throttled' } },
      { lost: killed },
    ])
    const dying: Database = {
      ...chunksThenDeath,
      transact: (writes) =>
        writes.some((write) => 'put' in write && 'auditHash' in write.put)
          ? Promise.reject(killed)
          : store.db.transact(writes),
    }
    await expect(patch('half', many(500, 0), dying)).rejects.toBe(killed)
    expect(await read('half')).toEqual([['A', 1, { 得分: 1 }]])
    expectOnly(await patch('half', many(500, 0)), 'answer')
    expect(await read('half')).toHaveLength(501)
  })
})
