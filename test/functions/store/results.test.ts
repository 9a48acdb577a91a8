import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/canonical-json.ts'
import {
  keepDocument,
  listDocuments,
  moveCycle,
  patchRows,
  proposeAllocation,
  readAllocation,
  readBundle,
  readCycle,
  readDocument,
  readResult,
  readResults,
  recordApproval,
  recordGrades,
  verifyAudit,
} from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle, moveTo, schemes } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

describe('an allocation', () => {
  test('is proposed, and proposed again by who saw the one before', async () => {
    const { db } = store
    await createYinhaiCycle(db, '2016')
    const propose = (seen: number, grade: string) =>
      proposeAllocation(db, { cycleId: '2016', seen, proposal: { U01: grade }, rulings: [] }, clerk('yinhai'))
    expect(await propose(3, '一等')).toEqual({ conflict: { kind: 'stale', stored: undefined } })
    expect(await propose(0, '一等')).toMatchObject({ answer: { status: 'proposed', version: 1 } })
    expect(await propose(0, '三等')).toMatchObject({ conflict: { kind: 'stale', stored: { version: 1 } } })
    expect(await propose(1, '二等')).toMatchObject({ answer: { version: 2 } })
    expect(await readAllocation(db, 'yinhai', '2016')).toMatchObject({
      status: 'proposed',
      proposal: { U01: '二等' },
      rulings: [],
    })
    expect(await readAllocation(db, 'shili', '2016')).toBeUndefined()
  })

  test('as long as 10,000 subjects need is kept whole', async () => {
    await createYinhaiCycle(store.db, 'long')
    const proposal = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`U${at}`, `第${at}名,二等,得分 900.00`]),
    )
    const proposed = { cycleId: 'long', seen: 0, proposal, rulings: [] }
    await proposeAllocation(store.db, proposed, clerk('yinhai'))
    expect((await readAllocation(store.db, 'yinhai', 'long'))?.proposal).toEqual(proposal)
  })
})

describe('official results', () => {
  const results = Array.from({ length: 200 }, (_, at) => ({
    subjectId: `U${String(at).padStart(3, '0')}`,
    fields: { total: `${1000 - at}.00`, rank: at + 1 },
  }))
  const bundle = { inputs: { ratings: 'x'.repeat(800_000) }, result: { U000: '1000.00' }, engineVersion: '0.1.0' }
  const record = (cycleId: string, seen: number, set = results, tables: Record<string, number> = { roster: 1 }) =>
    recordGrades(store.db, { cycleId, seen, schemes, tables, results: set, bundle }, clerk('yinhai'))
  const toGrading = (cycleId: string) => moveCycle(store.db, moveTo(cycleId, 'grading', 1), clerk('yinhai'))
  const propose = (cycleId: string, seen: number) =>
    proposeAllocation(store.db, { cycleId, seen, proposal: {}, rulings: [] }, clerk('yinhai'))

  test('are recorded with the proposal they confirm, and can be computed again from their bundle', async () => {
    const { db } = store
    await createYinhaiCycle(db, 'graded')
    expect(await record('graded', 1)).toMatchObject({ conflict: { kind: 'step' } })
    await toGrading('graded')
    expect(await record('graded', 1)).toEqual({ conflict: { kind: 'stale' } })
    await propose('graded', 0)
    expect(await readResults(db, 'yinhai', 'graded')).toEqual([])
    const tables = { roster: 1, events: 0 }
    expect(await record('graded', 1, results, tables)).toMatchObject({ answer: { count: 200, version: 1 } })
    expect(await readAllocation(db, 'yinhai', 'graded')).toMatchObject({ status: 'confirmed', version: 2 })
    expect(await readCycle(db, 'yinhai', 'graded')).toMatchObject({ step: { kind: 'grading' }, version: 2 })
    expect(await readResult(db, 'yinhai', 'graded', 'U042')).toEqual(results[42])
    expect(await readResult(db, 'yinhai', 'graded', 'U999')).toBeUndefined()
    expect(await readResult(db, 'shili', 'graded', 'U042')).toBeUndefined()
    expect(await readResults(db, 'yinhai', 'graded')).toEqual(results)
    expect(await readBundle(db, 'yinhai', 'graded')).toBe(canonicalJson(bundle))
    for (const head of [keys.results, keys.allocation, keys.cycle])
      expect(await verifyAudit(db, 'yinhai', head('yinhai', 'graded'))).toEqual({
        intact: true,
        entries: head === keys.results ? 1 : 2,
      })
  })

  test('are recorded anew for a newer proposal only, and then as a whole', async () => {
    const fewer = results.slice(0, 3).map((one) => ({ ...one, fields: { total: '0.00', rank: 1 } }))
    expect(await record('graded', 1, fewer)).toEqual({ conflict: { kind: 'stale' } })
    expect(await readResults(store.db, 'yinhai', 'graded')).toEqual(results)
    await propose('graded', 2)
    expect(await record('graded', 3, fewer)).toMatchObject({ answer: { version: 2 } })
    expect(await readResults(store.db, 'yinhai', 'graded')).toEqual(fewer)
  })

  test('are not recorded from rows that have changed since, nor once the cycle is approved', async () => {
    const { db } = store
    await createYinhaiCycle(db, 'moved')
    await toGrading('moved')
    await propose('moved', 0)
    const changes = [{ rowId: 'E1', seen: 0, values: { 得分: 1 } }]
    await patchRows(db, { cycleId: 'moved', table: 'events', changes }, clerk('yinhai'))
    const inputs = { roster: 1, events: 0 }
    expect(await record('moved', 1, results, inputs)).toEqual({
      conflict: { kind: 'inputs-changed', tables: ['events'] },
    })
    expect(await readAllocation(db, 'yinhai', 'moved')).toMatchObject({ status: 'proposed' })
    expect(await record('moved', 1, results, { ...inputs, events: 1 })).toMatchObject({ answer: { version: 1 } })
    const approval = { minutesNumber: '银绩纪〔2017〕1号', date: '2017-01-20', decidedBy: '区绩效考评领导小组' }
    await moveCycle(db, moveTo('moved', 'approval', 2), clerk('yinhai'))
    expect(await recordApproval(db, { cycleId: 'moved', seen: 3, approval }, clerk('yinhai'))).toMatchObject({
      answer: { step: { kind: 'approval' }, frozen: true },
    })
    expect(await record('moved', 2, results)).toMatchObject({ conflict: { kind: 'step' } })
    expect(await patchRows(db, { cycleId: 'moved', table: 'events', changes }, clerk('yinhai'))).toMatchObject({
      conflict: { kind: 'frozen' },
    })
  })
})

test('a document’s bytes come back as they were kept, also when longer than an item, and when empty', async () => {
  const { db } = store
  const bytes = Uint8Array.from({ length: 1_000_000 }, (_, at) => at % 251)
  const document = { cycleId: '2016', name: '通报.docx', mediaType: 'application/octet-stream', seen: 0, bytes }
  expect(await keepDocument(db, document, clerk('yinhai'))).toMatchObject({ answer: { size: 1_000_000, version: 1 } })
  expect(await keepDocument(db, document, clerk('yinhai'))).toMatchObject({ conflict: { stored: { version: 1 } } })
  await keepDocument(db, { ...document, name: '空.txt', bytes: new Uint8Array() }, clerk('yinhai'))
  const read = await readDocument(db, 'yinhai', '2016', '通报.docx')
  expect(Buffer.from(read?.bytes ?? []).equals(bytes)).toBe(true)
  expect((await readDocument(db, 'yinhai', '2016', '空.txt'))?.bytes).toHaveLength(0)
  expect((await listDocuments(db, 'yinhai', '2016')).map(({ name }) => name)).toEqual(['空.txt', '通报.docx'])
  expect(await listDocuments(db, 'shili', '2016')).toEqual([])
})
