import { afterAll, beforeAll, expect, test } from 'vitest'
import { patchTables, readRows, verifyAudit } from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => {
  store = await openStore()
  await createYinhaiCycle(store.db, '2016')
})
afterAll(() => store.close())

const add = (table: string, rowId: string, seen = 0) => ({ table, changes: [{ rowId, seen, values: { 得分: 1 } }] })
const patch = (...tables: ReturnType<typeof add>[]) =>
  patchTables(store.db, { cycleId: '2016', tables }, clerk('yinhai'))
const rowIds = async (table: string) =>
  (await readRows(store.db, 'yinhai', '2016', table)).rows.map(({ rowId }) => rowId)

test('several tables, new ones among them, change in one command, each with its own trail', async () => {
  expect(await patch(add('events', 'E1'), add('vetoes', 'V1'), add('roster', 'U03'))).toMatchObject({
    answer: {
      tables: [{ table: 'events' }, { table: 'vetoes' }, { table: 'roster', rows: [{ rowId: 'U03', version: 1 }] }],
    },
  })
  expect(await rowIds('roster')).toEqual(['U01', 'U02', 'U03'])
  for (const table of ['events', 'vetoes', 'roster'])
    expect(await verifyAudit(store.db, 'yinhai', keys.table('yinhai', '2016', table))).toMatchObject({ intact: true })
})

test('a conflict in one table leaves all as they were, and every table’s conflicts come back', async () => {
  expect(await patch(add('inspections', 'I1'), add('events', 'E1'), add('vetoes', 'V1', 7))).toMatchObject({
    conflict: {
      kind: 'rows',
      rows: [
        { table: 'events', rowId: 'E1' },
        { table: 'vetoes', rowId: 'V1' },
      ],
    },
  })
  expect(await rowIds('inspections')).toEqual([])
})

test('many rows of several tables become visible together', async () => {
  const many = (table: string) => ({
    table,
    changes: Array.from({ length: 150 }, (_, at) => ({
      rowId: `M${String(at).padStart(3, '0')}`,
      seen: 0,
      values: {},
    })),
  })
  const tables = [many('observations'), many('ballots')]
  expect(await patchTables(store.db, { cycleId: '2016', tables }, clerk('yinhai'))).toHaveProperty('answer')
  expect(await rowIds('observations')).toHaveLength(150)
  expect(await rowIds('ballots')).toHaveLength(150)
})
