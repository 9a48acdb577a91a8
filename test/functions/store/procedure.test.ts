import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, Write } from '#functions/store/database.ts'
import {
  issueFeedback,
  listFeedback,
  moveCycle,
  openObjections,
  proposeAllocation,
  publishCycle,
  readCycle,
  readPublication,
  readResult,
  recordApproval,
  recordGrades,
  recordReceipt,
  resultHash,
} from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import type { Finding } from '#shared/findings.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle, moveTo, schemes } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

const bundle = { inputs: { rows: 1 }, result: { U01: '一等' }, engineVersion: '1' }
const office = clerk('yinhai')

/** A cycle in the step of feedback, with one result recorded and its feedback issued. */
async function inFeedback(cycleId: string): Promise<void> {
  const { db } = store
  await createYinhaiCycle(db, cycleId)
  await moveCycle(db, moveTo(cycleId, 'grading', 1), office)
  await proposeAllocation(db, { cycleId, seen: 0, proposal: {}, rulings: [] }, office)
  const results = [{ subjectId: 'U01', fields: { name: '区统计局', grade: '一等' } }]
  const recorded = await recordGrades(db, { cycleId, seen: 1, schemes, tables: { roster: 1 }, results, bundle }, office)
  await moveCycle(db, moveTo(cycleId, 'feedback', 2), office)
  const setId = 'answer' in recorded ? recorded.answer.setId : ''
  const [one] = results
  if (!one) throw new Error('there is one result')
  const feedback = [
    {
      subjectId: 'U01',
      name: '区统计局',
      resultHash: resultHash(one),
      content: { scheme: 'yinhai@2016.1', result: {}, trace: [] },
    },
  ]
  await issueFeedback(db, { cycleId, setId, feedback }, office)
}

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

const receipt = (cycleId: string, db: Database = store.db) =>
  recordReceipt(
    db,
    { cycleId, subjectId: 'U01', date: '2016-12-20', by: '示例', window: { from: '2016-12-21', until: '2016-12-29' } },
    office,
  )

test('a receipt on its way when the cycle moves on is told so, and not kept', async () => {
  await inFeedback('receipt-late')
  const db = before(() => moveCycle(store.db, moveTo('receipt-late', 'deliberation', 3), office))
  expect(await receipt('receipt-late', db)).toMatchObject({ conflict: { kind: 'step' } })
  expect(await listFeedback(store.db, 'yinhai', 'receipt-late')).toMatchObject([{ receipt: null }])
})

test('a move does not pass by a receipt that comes meanwhile: its demands are looked at again', async () => {
  await inFeedback('move-late')
  const looks: number[] = []
  const demands = async (): Promise<readonly Finding[]> => {
    looks.push((await listFeedback(store.db, 'yinhai', 'move-late')).filter((one) => one.receipt).length)
    return []
  }
  await moveCycle(
    before(() => receipt('move-late')),
    { ...moveTo('move-late', 'deliberation', 3), demands },
    office,
  )
  expect(looks).toEqual([0, 1])
  expect(await readCycle(store.db, 'yinhai', 'move-late')).toMatchObject({ step: { kind: 'deliberation' } })
})

test('feedback to a result recorded since is stale; an unknown subject has none to receipt', async () => {
  await inFeedback('stale')
  expect(await issueFeedback(store.db, { cycleId: 'stale', setId: 'other', feedback: [] }, office)).toEqual({
    conflict: { kind: 'stale' },
  })
  const other = { cycleId: 'stale', subjectId: 'U09', date: '2016-12-20', by: '示例', window: { from: '', until: '' } }
  expect(await recordReceipt(store.db, other, office)).toEqual({ conflict: { kind: 'not-issued' } })
})

test('open objections are those of the cycle whose heads say so', async () => {
  for (const [id, open] of [
    ['1', true],
    ['2', false],
  ] as const)
    await store.db.transact([
      { put: { ...keys.objection('yinhai', 'objected', id), open, subject: 'U01', name: '区统计局' } },
    ])
  expect(await openObjections(store.db, 'yinhai', 'objected')).toEqual([{ subjectId: 'U01', name: '区统计局' }])
})

test('what was published stays as it was, whatever is recorded after a reopening', async () => {
  const { db } = store
  await inFeedback('frozen')
  await moveCycle(db, moveTo('frozen', 'approval', 3), office)
  const approval = { minutesNumber: '示例', date: '2016-12-20', decidedBy: '示例' }
  await recordApproval(db, { cycleId: 'frozen', seen: 4, approval }, office)
  const published = { date: '2016-12-20', documentNumber: null }
  expect(await publishCycle(db, { cycleId: 'frozen', seen: 5, published }, office)).toMatchObject({
    conflict: { kind: 'step' },
  })
  const to = { id: 'publication', title: '通报', kind: 'publication' } as const
  await moveCycle(db, { ...moveTo('frozen', 'approval', 5), to }, office)
  await publishCycle(db, { cycleId: 'frozen', seen: 6, published }, office)
  const first = await readPublication(db, 'yinhai', 'frozen')
  expect(JSON.parse(first?.bundle ?? '')).toEqual(bundle)
  const undone = { back: true, undoes: { approval: true, publication: true } }
  await moveCycle(db, { ...moveTo('frozen', 'grading', 7), ...undone }, office)
  await proposeAllocation(db, { cycleId: 'frozen', seen: 2, proposal: {}, rulings: [] }, office)
  const results = [{ subjectId: 'U01', fields: { name: '区统计局', grade: '二等' } }]
  await recordGrades(
    db,
    {
      ...{ cycleId: 'frozen', seen: 3, schemes, tables: { roster: 1 }, results },
      bundle: { ...bundle, result: { U01: '二等' } },
    },
    office,
  )
  expect(await readResult(db, 'yinhai', 'frozen', 'U01')).toMatchObject({ fields: { grade: '二等' } })
  expect(await readPublication(db, 'yinhai', 'frozen')).toEqual(first)
})
