import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/canonical-json.ts'
import {
  confirmAllocation,
  keepDocument,
  listDocuments,
  proposeAllocation,
  readAllocation,
  readBundle,
  readDocument,
  readResult,
  readResults,
  recordResults,
} from '#functions/store/index.ts'
import { clerk, openStore } from './open-store.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

describe('an allocation', () => {
  test('is proposed, proposed again, and once confirmed stays', async () => {
    const { db } = store
    const propose = (seen: number, grade: string) =>
      proposeAllocation(db, { cycleId: '2016', seen, proposal: { U01: grade }, rulings: [] }, clerk('yinhai'))
    expect(await confirmAllocation(db, { cycleId: '2016', seen: 0 }, clerk('yinhai'))).toEqual({
      conflict: { kind: 'allocation-missing' },
    })
    expect(await propose(0, '一等')).toMatchObject({ answer: { status: 'proposed', version: 1 } })
    expect(await propose(0, '三等')).toMatchObject({ conflict: { kind: 'stale', stored: { version: 1 } } })
    expect(await propose(1, '二等')).toMatchObject({ answer: { version: 2 } })
    expect(await confirmAllocation(db, { cycleId: '2016', seen: 2 }, clerk('yinhai'))).toMatchObject({
      answer: { status: 'confirmed', version: 3 },
    })
    expect(await propose(3, '一等')).toMatchObject({ conflict: { kind: 'confirmed' } })
    expect(await readAllocation(db, 'yinhai', '2016')).toMatchObject({
      status: 'confirmed',
      proposal: { U01: '二等' },
      rulings: [],
    })
    expect(await readAllocation(db, 'shili', '2016')).toBeUndefined()
  })

  test('as long as 10,000 subjects need is kept whole', async () => {
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
  const record = (seen: number, set = results) =>
    recordResults(store.db, { cycleId: '2016', seen, results: set, bundle }, clerk('yinhai'))

  test('are read by subject and all together, with the bundle they can be computed again from', async () => {
    expect(await readResults(store.db, 'yinhai', '2016')).toEqual([])
    expect(await record(0)).toMatchObject({ answer: { count: 200, version: 1, engineVersion: '0.1.0' } })
    expect(await readResult(store.db, 'yinhai', '2016', 'U042')).toEqual(results[42])
    expect(await readResult(store.db, 'yinhai', '2016', 'U999')).toBeUndefined()
    expect(await readResult(store.db, 'shili', '2016', 'U042')).toBeUndefined()
    expect(await readResults(store.db, 'yinhai', '2016')).toEqual(results)
    expect(await readBundle(store.db, 'yinhai', '2016')).toBe(canonicalJson(bundle))
  })

  test('are recorded anew only by someone who saw those that count, and then as a whole', async () => {
    const fewer = results.slice(0, 3).map((one) => ({ ...one, fields: { total: '0.00', rank: 1 } }))
    expect(await record(0, fewer)).toMatchObject({ conflict: { kind: 'stale', stored: { version: 1 } } })
    expect(await readResults(store.db, 'yinhai', '2016')).toEqual(results)
    expect(await record(1, fewer)).toMatchObject({ answer: { version: 2 } })
    expect(await readResults(store.db, 'yinhai', '2016')).toEqual(fewer)
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
