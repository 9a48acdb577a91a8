import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#functions/context.ts'
import { isRefused, type Refused } from '#functions/refused.ts'
import { createService } from '#functions/service.ts'
import { counted, readRows, verifyRecords, type Database } from '#functions/store/index.ts'
import { writeTemplate } from '#functions/workbooks/index.ts'
import { importRows, importWorkbook } from '#shared/api/index.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { openStore } from '../store/open-store.ts'
import { beginOffice, runOperation } from './begin-office.ts'
import { yinhaiExample } from './yinhai-year.ts'

let store: Awaited<ReturnType<typeof openStore>>
let clock = Date.parse('2017-01-05T09:00:00Z')
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const context = (tenant: string, db: Database = store.db, key?: string): Context => ({
  ...createService({ db }),
  now: () => new Date((clock += 1000)),
  caller: { subject: `${tenant}-office`, name: '考核办经办人', tenant, roles: ['office'] },
  ...(key === undefined ? {} : { idempotencyKey: key }),
})

/** An office whose cycle takes rows of every table, with its roster or with no row yet. */
async function office(tenant: string, isEmpty = false): Promise<void> {
  const as = context(tenant)
  await beginOffice(as)
  if (isEmpty) return
  const roster = (await yinhaiExample()).tables.filter(({ table }) => table === 'roster')
  expect(isRefused(await runOperation(importRows.name, { body: { tables: roster } }, as))).toBe(false)
}

const COLUMNS = ['subject', 'part', 'indicator', 'maxPoints', 'score', 'scoredBy']

/** Scores of 45 units, as many as asked for. */
async function scores(count: number): Promise<Cell[][]> {
  const roster = (await yinhaiExample()).tables.find(({ table }) => table === 'roster')
  const name = roster?.columns.indexOf('name') ?? 0
  const units = roster?.rows.map((row) => row[name] ?? null) ?? []
  return Array.from({ length: count }, (_, at) => [
    ...[units[at % units.length] ?? null, '职能指标', `专项任务${Math.floor(at / units.length)}（示例）`, 100],
    ...[(at % 1000) / 10, '区绩效办'],
  ])
}

const table = (rows: readonly Cell[][]): TableRows => ({ table: 'observations', columns: COLUMNS, rows })
const stored = (tenant: string) => readRows(store.db, tenant, '2016', 'observations')
const importing = (tenant: string, rows: readonly Cell[][], db?: Database, key?: string) =>
  runOperation(importRows.name, { body: { tables: [table(rows)] } }, context(tenant, db, key))

describe('10,000 rows', () => {
  test('three of them bad: all three are listed with row and column, and none is taken', async () => {
    await office('bad')
    const rows = await scores(10_000)
    rows[17] = ['区发改委', '职能指标', '甲', 100, 90, null]
    rows[4_321] = ['区发改局', '职能', '乙', 100, 90, null]
    rows[9_999] = ['区发改局', '职能指标', '丙', 100, '九十', null]
    const refused = (await importing('bad', rows)) as Refused
    expect(refused).toMatchObject({
      refused: 'invalid',
      detail: '有 3 行不合格，全部没有导入，请按所列问题改正后重新导入。',
    })
    const told = refused.findings?.map(({ problem, places: [place] }) => [
      problem.code,
      place?.kind === 'row' ? [place.row, place.column] : undefined,
    ])
    expect(told).toEqual([
      ['subject-unknown', [17, 'subject']],
      ['part-unknown', [4_321, 'part']],
      ['not-a-number', [9_999, 'score']],
    ])
    expect(await stored('bad')).toMatchObject({ version: 0, rows: [] })
  }, 60_000)

  test('good ones are all there at once; a bad one among later ones leaves them alone', async () => {
    await office('good')
    const rows = await scores(10_000)
    expect(await importing('good', rows)).toMatchObject({
      tables: [{ table: 'observations', rows: 10_000, version: 1 }],
    })
    const kept = await stored('good')
    expect(kept.rows).toHaveLength(10_000)
    expect(kept.rows[4_711]?.values).toEqual(
      Object.fromEntries(COLUMNS.map((column, at) => [column, rows[4_711]?.[at] ?? null])),
    )
    const again = (await importing('good', [rows[5] ?? []])) as Refused
    expect(again.findings?.map(({ problem, places }) => [problem.code, places[0]])).toEqual([
      ['row-repeated', expect.objectContaining({ row: 0, table: 'observations' })],
    ])
    expect(await stored('good')).toMatchObject({ version: 1 })
    const { trails } = await verifyRecords(store.db, 'good', '2016')
    expect(trails.every(({ intact }) => intact)).toBe(true)
  }, 60_000)
})

test('whoever dies in the middle leaves nothing half-visible; sent again, it is done once', async () => {
  await office('killed')
  const rows = await scores(2_000)
  const { version } = await stored('killed')
  for (let at = 0; ; at++) {
    expect(at).toBeLessThan(20)
    let left = at
    const dying: Database = {
      ...store.db,
      transact: async (writes) => {
        if (left-- === 0) throw new Error('killed')
        return store.db.transact(writes)
      },
    }
    clock += 120_000 // the held key of the one that died is free again
    const outcome = await importing('killed', rows, dying, 'import-1').catch((error: unknown) => error)
    if (outcome instanceof Error) {
      expect(await stored('killed')).toMatchObject({ version, rows: [] })
      continue
    }
    expect(outcome).toMatchObject({ tables: [{ rows: 2_000 }] })
    expect(at).toBeGreaterThan(1)
    expect(await importing('killed', rows, store.db, 'import-1')).toEqual(outcome)
    expect((await stored('killed')).rows).toHaveLength(2_000)
    return
  }
}, 60_000)

test('it costs as many transactions as its bytes ask for, whatever lies in other years and offices', async () => {
  const cost = async (tenant: string) => {
    await office(tenant)
    const rows = await scores(1_000)
    const db = counted(store.db)
    await importing(tenant, rows, db)
    const { calls, pages, transactions } = db.take()
    return { calls, pages, transactions }
  }
  const first = await cost('cost-a')
  // the rows, their trail's text in parts, and the heads
  expect(first.transactions).toBeLessThanOrEqual(4)
  expect(await cost('cost-b')).toEqual(first)
}, 60_000)

test('what is no import at all is told, and changes nothing', async () => {
  await office('none')
  const refusals: [readonly TableRows[], string][] = [
    [[table([]), table([])], '同一张数据表只能列一次'],
    [[table([])], '没有行，没有导入'],
    [
      [{ table: 'observations', columns: ['subject', 'tenant'], rows: [['区发改局', 'x']] }],
      '没有这样的列：评分.tenant',
    ],
    [[table(await scores(20_001))], '一次最多导入 20000 行'],
  ]
  for (const [tables, words] of refusals)
    expect(await runOperation(importRows.name, { body: { tables } }, context('none'))).toMatchObject({
      refused: 'invalid',
      detail: expect.stringContaining(words) as string,
    })
  expect(await stored('none')).toMatchObject({ version: 0 })
}, 60_000)

describe('a filled workbook', () => {
  test('is taken with all its sheets; one bad cell, told by sheet and address, and nothing is', async () => {
    const { tables, adoption } = await yinhaiExample()
    const shipped = (await createService({ db: store.db }).catalogue()).find('yinhai', '2016')
    const { scheme } = shipped ? resolve(shipped.document, adoption) : {}
    if (!scheme) throw new Error('银海区 can be adopted')
    await office('workbook', true)
    const wrong = tables.map((one) =>
      one.table === 'observations'
        ? { ...one, rows: one.rows.map((row, at) => (at === 3 ? row.with(one.columns.indexOf('score'), '九十') : row)) }
        : one,
    )
    const refused = (await runOperation(
      importWorkbook.name,
      { body: await writeTemplate(scheme, wrong) },
      context('workbook'),
    )) as Refused
    expect(refused).toMatchObject({ refused: 'invalid' })
    expect(refused.findings?.map(({ places }) => places[0])).toContainEqual(
      expect.objectContaining({ kind: 'cell', sheet: '评分' }),
    )
    expect(await stored('workbook')).toMatchObject({ version: 0 })
    const taken = await runOperation(
      importWorkbook.name,
      { body: await writeTemplate(scheme, tables) },
      context('workbook'),
    )
    expect(taken).toMatchObject({ import: expect.stringMatching(/^i[0-9a-f]{12}$/) as string })
    expect((await stored('workbook')).rows).toHaveLength(540)
  }, 60_000)

  test('something else is refused in a sentence', async () => {
    await office('no-workbook')
    expect(
      await runOperation(importWorkbook.name, { body: Buffer.from('PK no') }, context('no-workbook')),
    ).toMatchObject({
      refused: 'invalid',
      detail: expect.stringContaining('.xlsx') as string,
    })
  })
})
