import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../store/open-store.ts'
import { costing, type Cost } from './costing.ts'
import { additions, yinhaiExample } from './yinhai-year.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()), 60_000)
afterAll(() => store.close())

/** What each operation asks of the database for a cycle of a tenant. */
async function costs(tenant: string, cycle: string): Promise<Readonly<Record<string, Cost>>> {
  const { adoption, tables } = await yinhaiExample()
  const { taken, run, moveOn } = costing(store.db, tenant, cycle)
  const scheme = 'yinhai@2016.1'
  await run('adopt-scheme', { params: {}, body: { document: 'yinhai', version: '2016', ...adoption } })
  await run('create-cycle', { params: {}, body: { title: '年度绩效考评', scheme, year: Number(cycle) } })
  for (let step = 0; step < 4; step++) await moveOn()
  await run('patch-tables', { body: { tables: additions(tables) } })
  await run('read-table', { params: { cycle, table: 'events' } })
  await run('evaluate', { params: {}, body: { evaluations: [{ scheme, tables: [0] }], tables: tables.slice(0, 1) } })
  await run('appraise-cycle', {})
  const { allocationVersion } = (await run('propose-allocation', {})) as { allocationVersion: number } // its own output
  expect(allocationVersion).toBe(1)
  return taken
}

test('an operation costs the same in the fifth year and among other tenants as in the first', async () => {
  const first = await costs('yinhai', '2012')
  expect(first).toMatchObject({
    // calls, pages, transactions, items read
    'adopt-scheme': [3, 0, 2, 0],
    'create-cycle': [4, 1, 1, 2],
    'read-cycle': [1, 0, 0, 1],
    evaluate: [0, 0, 0, 0], // the scheme never changes and is kept in memory
  })
  for (const tenant of ['a', 'b']) await costs(tenant, '2012')
  for (const year of ['2013', '2014', '2015']) await costs('yinhai', year)
  // the same scheme again is only found again
  expect(await costs('yinhai', '2016')).toEqual({ ...first, 'adopt-scheme': [2, 0, 1, 1] })
}, 120_000)
