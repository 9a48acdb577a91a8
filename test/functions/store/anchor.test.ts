import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryHash, type AuditEntry } from '#functions/store/audit.ts'
import type { Database, Item } from '#functions/store/database.ts'
import {
  adoptScheme,
  anchor,
  counted,
  keepDocument,
  patchRows,
  proposeAllocation,
  verifyRecords,
  type AuditContext,
} from '#functions/store/index.ts'
import { withoutKey } from '#functions/store/audit-trail.ts'
import { auditKey, keys, type Key } from '#functions/store/keys.ts'
import { anyFlip, flipped } from './flip.ts'
import { clerk, expectOnly, openStore } from './open-store.ts'
import { createYinhaiCycle } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const change = (rowId: string, seen: number, words = '表彰') => ({ rowId, seen, values: { 事由: words, 加分: seen } })

/** A tenant with a scheme, a cycle and a few changes of it, one of them long. */
async function aYear(tenant: string, cycleId = '2016'): Promise<AuditContext> {
  const { db } = store
  const audit = clerk(tenant)
  const content = { scheme: { title: '银海区' }, document: {}, readings: {}, parameters: {} }
  await adoptScheme(db, { schemeId: 'yinhai@2016.1', title: '银海区', content }, audit)
  await createYinhaiCycle(db, cycleId, tenant)
  for (const seen of [0, 1, 2]) await patchRows(db, { cycleId, table: 'events', changes: [change('E1', seen)] }, audit)
  const long = change('E2', 0, '长'.repeat(40_000))
  await patchRows(db, { cycleId, table: 'events', changes: [long] }, audit)
  await proposeAllocation(db, { cycleId, seen: 0, proposal: {}, rulings: [] }, audit)
  const bytes = Buffer.from('通报')
  await keepDocument(db, { cycleId, name: 'bulletin', mediaType: 'text/plain', seen: 0, bytes }, audit)
  return audit
}

async function anchorAll(audit: AuditContext, db: Database = store.db) {
  expectOnly(await anchor(db, '2016', audit), 'answer')
  return expectOnly(await anchor(db, '', audit), 'answer')
}

async function broken(tenant: string): Promise<string[]> {
  const scopes = await Promise.all(['2016', ''].map((scope) => verifyRecords(store.db, tenant, scope)))
  return scopes.flatMap(({ trails }) => trails.filter(({ intact }) => !intact).map(({ name }) => name))
}

const write = (put: Item) => store.db.transact([{ put }])

describe('an anchor', () => {
  test('seals the ends of every trail of a cycle, and the office’s anchor seals that of each cycle', async () => {
    const audit = await aYear('whole')
    const office = await anchorAll(audit)
    expect(office).toMatchObject({ scope: '', sequence: 1, heads: 2 }) // the scheme, the cycle's anchors
    const { trails, anchors } = await verifyRecords(store.db, 'whole', '2016')
    expect(anchors).toBe(1)
    expect(trails).toEqual([
      { name: 'anchor', intact: true, entries: 1 },
      { name: 'cycle', intact: true, entries: 1 },
      { name: 'allocation', intact: true, entries: 1 },
      { name: 'document:bulletin', intact: true, entries: 1 },
      { name: 'events', intact: true, entries: 4 },
      { name: 'roster', intact: true, entries: 0 },
    ])
    const offices = await verifyRecords(store.db, 'whole', '')
    expect(offices.trails.map(({ name }) => name)).toEqual(['anchor', 'scheme:yinhai@2016.1', 'anchor:2016'])
  })

  test('is made only when something has happened since the last', async () => {
    const audit = await aYear('again')
    const first = expectOnly(await anchor(store.db, '2016', audit), 'answer')
    expect(await anchor(store.db, '2016', audit)).toEqual({ answer: first, replayed: true })
    await patchRows(store.db, { cycleId: '2016', table: 'events', changes: [change('E9', 0)] }, audit)
    const second = expectOnly(await anchor(store.db, '2016', audit), 'answer')
    expect(second.sequence).toBe(2)
    expect(second.hash).not.toBe(first.hash)
  })

  test('costs the same however long the trails and however many years and offices there are', async () => {
    const db = counted(store.db)
    const cost = async (audit: AuditContext) => {
      db.take()
      await anchor(db, '2016', audit)
      const { calls, pages, transactions } = db.take()
      return { calls, pages, transactions }
    }
    const audit = await aYear('cost')
    const first = await cost(audit)
    expect(first).toEqual({ calls: 5, pages: 1, transactions: 1 })
    for (const year of ['2013', '2014', '2015']) await createYinhaiCycle(store.db, year, 'cost')
    for (let at = 0; at < 20; at++)
      await patchRows(store.db, { cycleId: '2016', table: 'events', changes: [change(`R${at}`, 0)] }, audit)
    expect(await cost(audit)).toEqual(first)
  })
})

describe('whoever rewrites the records is found:', () => {
  /** Writes a trail anew from an entry on, every hash fitting, and sets its head accordingly. */
  async function forge(head: Key, from: number, words: string): Promise<void> {
    const { db } = store
    const stored = await db.get(head)
    if (!stored) throw new Error('no such head')
    let previous = ''
    for (let sequence = 1; sequence <= Number(stored.auditSequence); sequence++) {
      const key = auditKey(head, sequence)
      const { changed, hash, ...sealed } = withoutKey((await db.get(key)) ?? { pk: '', sk: '' }) // written above
      const entry = { ...sealed, previous, ...(sequence === from ? { reason: words } : {}) } as Omit<AuditEntry, 'hash'>
      previous = sequence < from ? String(hash) : entryHash(key, entry)
      await write({ ...entry, ...key, changed, hash: previous })
    }
    await write({ ...stored, ...head, auditHash: previous })
  }

  test('a trail written anew as a whole, head included', async () => {
    await anchorAll(await aYear('forged'))
    await forge(keys.table('forged', '2016', 'events'), 2, '更正')
    expect(await broken('forged')).toEqual(['events'])
  })

  test('the anchors of the cycle written anew as well: the office’s anchor knows better', async () => {
    await anchorAll(await aYear('deep'))
    await forge(keys.anchor('deep', '2016'), 1, '更正')
    expect(await broken('deep')).toEqual(['anchor:2016'])
  })

  test('an aggregate taken away with its head', async () => {
    await anchorAll(await aYear('gone'))
    const head = keys.allocation('gone', '2016')
    const stored = await store.db.get(head)
    await write({ ...stored, ...head, auditSequence: 0, auditHash: '' })
    expect(await broken('gone')).toEqual(['allocation'])
  })

  test('any single bit of any stored entry, head or anchor', async () => {
    const tenant = 'flip'
    await anchorAll(await aYear(tenant))
    expect(await broken(tenant)).toEqual([])
    const heads = [
      keys.scheme(tenant, 'yinhai@2016.1'),
      keys.cycle(tenant, '2016'),
      keys.table(tenant, '2016', 'events'),
      keys.allocation(tenant, '2016'),
      keys.document(tenant, '2016', 'bulletin'),
      keys.anchor(tenant, '2016'),
      keys.anchor(tenant, ''),
    ]
    const trail: Item[] = []
    for (const head of heads) for await (const page of store.db.query({ pk: auditKey(head, 0).pk })) trail.push(...page)
    const long = trail.find(({ changed }) => typeof changed === 'object' && changed !== null && 'blob' in changed)
    const { blob } = long?.changed as { blob: { owner: string; hash: string } } // one change was long
    for await (const page of store.db.query({ pk: keys.blobPart(tenant, blob.owner, blob.hash, 0).pk }))
      trail.push(...page)
    // 7 + 3 changes, the long text's part
    expect(trail).toHaveLength(11)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...trail), anyFlip, async (item, flip) => {
        const altered = flipped(item, flip)
        fc.pre(altered !== undefined)
        await write(altered)
        const found = await broken(tenant)
        await write(item)
        expect(found).not.toEqual([])
      }),
      { numRuns: 40 },
    )
    expect(await broken(tenant)).toEqual([])
  })
})
