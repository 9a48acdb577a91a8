import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#functions/context.ts'
import { createService } from '#functions/service.ts'
import { counted, keys, readRows, verifyRecords } from '#functions/store/index.ts'
import { writeSet } from '#functions/store/results.ts'
import { addHistory, carryHistory, importRows, readHistory, type InputOf } from '#shared/api/index.ts'
import { openStore } from '../store/open-store.ts'
import { beginOffice, runOperation } from './begin-office.ts'

let store: Awaited<ReturnType<typeof openStore>>
let office: Context
beforeAll(async () => {
  store = await openStore()
  const caller = { subject: 'yinhai-office', name: '考核办经办人', tenant: 'yinhai', roles: ['office' as const] }
  office = { ...createService({ db: store.db }), caller }
  await beginOffice(office)
}, 60_000)
afterAll(() => store.close())

type Added = InputOf<typeof addHistory>['body']

const add = (given: Partial<Added>, as = office) =>
  runOperation(addHistory.name, { params: {}, body: { seen: 0, years: [], successions: [], ...given } }, as)
const year = (subject: string, of: number, rank: number, grade: string) => ({
  ...{ subject, year: of, rank, size: 14, grade, document: `银发〔${of + 1}〕5号` },
})
const renamed = {
  subject: '区文旅局',
  former: '区旅游局',
  kind: '更名' as const,
  date: '2015-06-01',
  keeps: '是' as const,
}
const historyOf = async (subject: string, as = office) =>
  readHistory.output.parse(await runOperation(readHistory.name, { params: { subject } }, as))

/** Results as they lie once a year has been published. */
async function publish(cycleId: string, of: number): Promise<void> {
  const result = (subjectId: string, name: string, rank: number, grade: string) => ({
    subjectId,
    fields: { name, group: '甲组', rank, grade },
  })
  const setId = await writeSet(store.db, 'yinhai', cycleId, [
    result('A01', '区发改局', 1, '一等'),
    result('A05', '区文旅局', 2, '二等'),
  ])
  await store.db.transact([
    { put: { ...keys.publication('yinhai', cycleId), cycleId, setId, version: 1 } },
    { put: { ...keys.published('yinhai'), years: [{ cycleId, year: of }], version: 1 } },
  ])
}

test('former years and a renamed unit are entered once, and the new name finds the old years', async () => {
  const years = [
    year('区旅游局', 2013, 5, '二等'),
    year('区旅游局', 2014, 3, '一等'),
    year('区发改局', 2014, 1, '一等'),
  ]
  expect(await add({ years, successions: [renamed] })).toEqual({ version: 1, years: 3, successions: 1 })
  expect(await historyOf('区文旅局')).toMatchObject({
    version: 1,
    years: [
      { year: 2013, name: '区旅游局', rank: 5, cycle: null, document: '银发〔2014〕5号' },
      { year: 2014, name: '区旅游局', grade: '一等' },
    ],
    successions: [renamed],
  })
  // one merged or split off has the former years only where the row says so
  const split = { ...renamed, subject: '区体育局', kind: '分设' as const, keeps: '否' as const }
  await add({ seen: 1, successions: [split] })
  expect((await historyOf('区体育局')).years).toEqual([])
})

test('published years stand beside them; a unit sees its own and no other’s', async () => {
  await publish('2015', 2015)
  expect((await historyOf('A05')).years).toMatchObject([
    { year: 2015, name: '区文旅局', rank: 2, size: 2, cycle: '2015' },
  ])
  expect((await historyOf('区文旅局')).years.map((one) => [one.year, one.rank])).toEqual([
    [2013, 5],
    [2014, 3],
    [2015, 2],
  ])
  const unit = (own: string) => ({ ...office, caller: { ...office.caller, roles: ['unit' as const], unit: own } })
  expect((await historyOf('区文旅局', unit('区文旅局'))).years).toHaveLength(3)
  expect(await runOperation(readHistory.name, { params: { subject: '区文旅局' } }, unit('区发改局'))).toMatchObject({
    refused: 'not-found',
  })
})

test('the next cycle’s 历年 has them for every unit of its roster, once', async () => {
  const columns = ['code', 'name', 'group', 'order']
  const rows = [
    ['A01', '区发改局', '经济管理类和其他类部门', 1],
    ['A05', '区文旅局', '经济管理类和其他类部门', 2],
  ]
  await runOperation(importRows.name, { body: { tables: [{ table: 'roster', columns, rows }] } }, office)
  const carried = { ...office, idempotencyKey: 'carry-1' }
  const first = await runOperation(carryHistory.name, {}, carried)
  expect(first).toMatchObject({ tables: [{ table: 'history', rows: 5 }] })
  expect(await runOperation(carryHistory.name, {}, carried)).toEqual(first)
  expect(await runOperation(carryHistory.name, {}, office)).toMatchObject({ detail: '没有可以结转的以前年度结果。' })
  const kept = (await readRows(store.db, 'yinhai', '2016', 'history')).rows.map(({ values }) => [
    ...[values.subject, values.year, values.rank, values.grade],
  ])
  expect(kept).toHaveLength(5)
  expect(kept).toContainEqual(['区文旅局', 2013, 5, '二等'])
  expect(kept).toContainEqual(['区文旅局', 2015, 2, '二等'])
})

test.each<[string, Partial<Added>, string]>([
  [
    'a unit merged with itself',
    { successions: [{ ...renamed, former: '区文旅局', kind: '合并' }] },
    '不能由自己合并而来',
  ],
  ['a year to come', { years: [year('区发改局', 2099, 1, '一等')] }, '2099年还没有到'],
  ['a rank below the last', { years: [year('区发改局', 2014, 15, '一等')] }, '名次大于同组单位数'],
])('%s is refused, and nothing changes', async (_, given, words) => {
  expect(await add({ seen: 2, ...given })).toMatchObject({
    refused: 'invalid',
    detail: expect.stringContaining(words) as string,
  })
  expect((await historyOf('区发改局')).version).toBe(2)
})

test('units that lead back to themselves, and a history changed meanwhile, are refused', async () => {
  const back = { ...renamed, subject: '区旅游局', former: '区文旅局' }
  expect(await add({ seen: 2, successions: [back] })).toMatchObject({ refused: 'invalid' })
  expect(await add({ seen: 1, years: [year('区发改局', 2012, 1, '一等')] })).toMatchObject({
    refused: 'conflict',
    detail: '历年结果刚被他人修改，请刷新后重试。',
  })
})

test('reading costs the same however many rows the years hold, and the trail of the office has it', async () => {
  const db = counted(store.db)
  await historyOf('区文旅局', { ...office, db })
  expect(db.take()).toMatchObject({ calls: 4, pages: 1 })
  const { trails } = await verifyRecords(store.db, 'yinhai', '')
  expect(trails).toContainEqual({ name: 'history', intact: true, entries: 2 })
})
