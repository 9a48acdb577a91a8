import { afterAll, beforeAll, expect, test } from 'vitest'
import type { fileObjection, listFeedback, OutputOf, proposeAllocation, readTable } from '#shared/api/index.ts'
import { openStore } from '../store/open-store.ts'
import { rulingsOn } from '../../journeys/rulings.ts'
import { costing, type Cost } from './costing.ts'
import { additions, yinhaiExample } from './yinhai-year.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()), 60_000)
afterAll(() => store.close())

/** What each operation of the procedure asks of the database, over a whole year of 45 units. */
async function costs(tenant: string, year: number): Promise<Readonly<Record<string, Cost>>> {
  const { adoption, tables } = await yinhaiExample()
  const cycle = String(year)
  const office = costing(store.db, tenant, cycle)
  const { run, on, moveOn } = office
  on('2017-02-10')
  await run('adopt-scheme', { params: {}, body: { document: 'yinhai', version: '2016', ...adoption } })
  await run('create-cycle', { params: {}, body: { title: '年度绩效考评', scheme: 'yinhai@2016.1', year } })
  for (let step = 0; step < 4; step++) await moveOn()
  await run('patch-tables', { body: { tables: additions(tables) } })
  const propose = async () => (await run('propose-allocation')) as OutputOf<typeof proposeAllocation> // its own output
  await run('record-rulings', { body: { rulings: rulingsOn((await propose()).appraisal) } })
  await run('confirm-allocation', { body: { allocationVersion: (await propose()).allocationVersion } })
  await moveOn()
  await run('issue-feedback')
  const { feedback } = (await run('list-feedback')) as OutputOf<typeof listFeedback> // its own output
  for (const { subject } of feedback)
    await run('record-receipt', { params: { cycle, subject }, body: { date: '2017-02-10', by: '示例签收人' } })
  await run('read-feedback', { params: { cycle, subject: 'A05' } })
  await run('list-deadlines')
  await objections(office, cycle)
  await run('issue-feedback')
  const { feedback: again } = (await run('list-feedback')) as OutputOf<typeof listFeedback> // its own output
  for (const { subject, state } of again)
    if (state === 'issued')
      await run('record-receipt', { params: { cycle, subject }, body: { date: '2017-02-10', by: '示例签收人' } })
  await run('export-paper', { params: { cycle, paper: 'report' } })
  await run('recompute')
  await run('verify-audit', { params: {}, query: { cycle } })
  on('2017-02-28')
  await moveOn()
  const decided = { body: '区绩效考评领导小组', minutesNumber: '示例纪要〔2017〕4号', date: '2017-02-28' }
  await run('record-decision', { body: { ...decided, matter: '审议考评结果', decidedBy: '领导小组' } })
  await run('list-decisions')
  await run('list-notices')
  await moveOn()
  await run('approve-cycle', { body: { minutesNumber: '示例', date: '2017-02-28', decidedBy: '区委常委会' } })
  await run('list-consequences')
  await moveOn()
  await run('publish-cycle', { body: { date: '2017-02-28' } })
  await moveOn()
  await run('read-holidays', { params: { year: '2017' } })
  return office.taken
}

/** One objection that is withdrawn, one that is rejected, and one that corrects a row. */
async function objections({ run }: ReturnType<typeof costing>, cycle: string): Promise<void> {
  const file = async () => {
    const body = { subject: 'A09', about: { part: 'functional' }, statement: '示例' }
    const { objection } = (await run('file-objection', { body })) as OutputOf<typeof fileObjection> // its own output
    return { cycle, objection }
  }
  await run('withdraw-objection', { params: await file(), body: { seen: 1 } })
  const answer = { unit: '区绩效办', text: '示例', agrees: true }
  const { rows } = (await run('read-table', { params: { cycle, table: 'observations' } })) as OutputOf<typeof readTable> // its own output
  const row = rows.find(({ values }) => values['subject'] === '区林业局' && Number(values['score']) > 100)
  const values = { ...row?.values, score: Number(row?.values['score']) - 0.1 }
  const tables = [{ table: 'observations', changes: [{ rowId: row?.rowId, seen: row?.version, values }] }]
  const params = await file()
  await run('answer-objection', { params, body: { seen: 1, ...answer } })
  await run('preview-review', { params, body: { tables } })
  await run('review-objection', { params, body: { seen: 2, outcome: 'upheld', reason: '示例', tables } })
  await run('review-objection', { params: await file(), body: { seen: 1, outcome: 'rejected', reason: '示例' } })
  await run('list-objections')
}

test('the procedure costs the same in the third year and among other tenants as in the first', async () => {
  const first = await costs('yinhai', 2014)
  expect(first).toMatchObject({
    // calls, pages, transactions, items read
    'move-cycle': [41, 4, 1, 5], // with the ballots that are open and the appraisal of what has been filled in
    'approve-cycle': [4, 1, 1, 11],
    'record-decision': [4, 1, 1, 2],
    'list-decisions': [2, 1, 0, 2],
    'list-notices': [2, 1, 0, 1],
    'read-holidays': [1, 0, 0, 0],
    'publish-cycle': [7, 1, 1, 12],
  })
  await costs('a', 2014)
  await costs('yinhai', 2015)
  const third = await costs('yinhai', 2016)
  // the same scheme again is only found again; the office's list of published years is there by then
  const same = (taken: typeof first) =>
    Object.entries(taken).filter(([name]) => name !== 'adopt-scheme' && name !== 'publish-cycle')
  expect(same(third)).toEqual(same(first))
  expect(third['publish-cycle']?.slice(0, 3)).toEqual(first['publish-cycle']?.slice(0, 3))
}, 240_000)
