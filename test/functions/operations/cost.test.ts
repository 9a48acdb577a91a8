import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#functions/context.ts'
import type { Operation, RawInput } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { counted } from '#functions/store/index.ts'
import { openStore } from '../store/open-store.ts'
import { additions, yinhaiExample } from './yinhai-year.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()), 60_000)
afterAll(() => store.close())

/** What each operation asks of the database for a cycle of a tenant: calls, pages, transactions. */
async function costs(tenant: string, cycle: string): Promise<Record<string, readonly number[]>> {
  const { adoption, tables } = await yinhaiExample()
  const db = counted(store.db)
  const context: Context = {
    ...createService({ db }),
    caller: { subject: `${tenant}-office`, name: '考核办经办人', tenant, roles: ['office'] },
  }
  const taken: Record<string, readonly number[]> = {}
  const run = async (name: string, given: Partial<RawInput>) => {
    db.take()
    await operationOf(name).run({ params: { cycle }, query: {}, body: {}, ...given }, context)
    const { calls, pages, transactions } = db.take()
    taken[name] = [calls, pages, transactions]
  }
  const scheme = 'yinhai@2016.1'
  await run('adopt-scheme', { params: {}, body: { document: 'yinhai', version: '2016', ...adoption } })
  await run('create-cycle', { params: {}, body: { title: '年度绩效考评', scheme, year: Number(cycle) } })
  await run('patch-tables', { body: { tables: additions(tables) } })
  await run('read-cycle', {})
  await run('read-table', { params: { cycle, table: 'events' } })
  await run('evaluate', { params: {}, body: { evaluations: [{ scheme, tables: [0] }], tables: tables.slice(0, 1) } })
  await run('appraise-cycle', {})
  await run('propose-allocation', {})
  await run('list-results', {})
  return taken
}

function operationOf(name: string): Operation {
  const found = operations.find((one) => one.name === name)
  if (!found) throw new Error(`no operation ${name}`)
  return found
}

test('an operation costs the same in the fifth year and among other tenants as in the first', async () => {
  const first = await costs('yinhai', '2012')
  expect(first).toMatchObject({
    // calls, pages, transactions
    'adopt-scheme': [3, 0, 2],
    'create-cycle': [4, 1, 1],
    'read-cycle': [1, 0, 0],
    evaluate: [0, 0, 0], // the scheme never changes and is kept in memory
    'list-results': [4, 0, 0],
  })
  for (const tenant of ['a', 'b']) await costs(tenant, '2012')
  for (const year of ['2013', '2014', '2015']) await costs('yinhai', year)
  // the same scheme again is only found again
  expect(await costs('yinhai', '2016')).toEqual({ ...first, 'adopt-scheme': [2, 0, 1] })
}, 60_000)
