import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database, Item } from '#functions/store/database.ts'
import { entryHash } from '#functions/store/audit.ts'
import { patchRows, readAudit, verifyAudit, type AuditEntry } from '#functions/store/index.ts'
import { auditKey, keys } from '#functions/store/keys.ts'
import { clerk, openStore } from './open-store.ts'
import { createYinhaiCycle } from './yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => {
  store = await openStore()
  await createYinhaiCycle(store.db, '2016')
})
afterAll(() => store.close())

let table = 0
let head = keys.table('yinhai', '2016', '')
beforeEach(async () => {
  const name = `events-${table++}`
  head = keys.table('yinhai', '2016', name)
  for (const [seen, points] of [5, 6, 7].entries()) {
    const changes = [{ rowId: 'E1', seen, values: { 加分: points, 文号: '银发〔2016〕8号' } }]
    await patchRows(store.db, { cycleId: '2016', table: name, changes }, { ...clerk('yinhai'), reason: '更正' })
  }
})

/** What an intruder with the table in hand would write. */
const write = (db: Database, put: Item) => db.transact([{ put }])
const entry = async (sequence: number) => {
  const item = await store.db.get(auditKey(head, sequence))
  if (!item) throw new Error('no such entry')
  return item
}

test('the trail tells who changed what, when, why, from what to what', async () => {
  const entries = []
  for await (const page of readAudit(store.db, 'yinhai', head)) entries.push(...page)
  expect(entries.map(({ sequence, action, reason }) => [sequence, action, reason])).toEqual([
    [1, 'rows.patch', '更正'],
    [2, 'rows.patch', '更正'],
    [3, 'rows.patch', '更正'],
  ])
  expect(entries[1]?.actor.name).toBe('考核办经办人')
  expect(JSON.parse(entries[1]?.changed ?? '')).toMatchObject({
    rows: [{ rowId: 'E1', version: 2, before: { 加分: 5 }, after: { 加分: 6 } }],
  })
  const later = []
  for await (const page of readAudit(store.db, 'yinhai', head, 2)) later.push(...page)
  expect(later.map(({ sequence }) => sequence)).toEqual([3])
})

describe('whoever alters the trail is found:', () => {
  test('an untouched one is intact', async () => {
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: true, entries: 3 })
  })

  test.each([
    ['at', '2016-12-21T09:00:00.000Z'],
    ['actor', { subject: 'yinhai-office', name: '考核办经办人 ' }],
    ['action', 'rows.Patch'],
    ['reason', undefined],
    ['previous', ''],
    ['changedHash', '0'],
    ['hash', '0'],
    ['sequence', 3],
    ['added', 1],
  ])('a changed %s', async (name, value) => {
    const others = Object.entries(await entry(2)).filter(([attribute]) => attribute !== name)
    const altered = Object.fromEntries(value === undefined ? others : [...others, [name, value]])
    await write(store.db, { ...altered, ...auditKey(head, 2) })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 2, problem: 'altered' })
  })

  test('one byte of what changed', async () => {
    const item = await entry(2)
    const { text } = item.changed as { text: string } // a short change is kept in the entry
    await write(store.db, { ...item, changed: { text: text.replace('"加分":6', '"加分":9') } })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 2, problem: 'altered' })
  })

  test('an entry written anew, with a hash that fits it', async () => {
    const key = auditKey(head, 2)
    const { sequence, at, actor, action, changedHash, previous, changed } = await entry(2)
    const forged = { sequence, at, actor, action, changedHash, previous } as Omit<AuditEntry, 'hash'> // read from one
    await write(store.db, { ...forged, ...key, changed, hash: entryHash(key, forged) })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 3, problem: 'altered' })
  })

  test('an entry taken out', async () => {
    await write(store.db, { ...(await entry(3)), ...auditKey(head, 5) })
    expect(await verifyAudit(store.db, 'yinhai', head)).toMatchObject({ intact: false, sequence: 4, problem: 'gap' })
  })

  test('the end cut off or the head set back', async () => {
    const stored = await store.db.get(head)
    await write(store.db, { ...stored, ...head, auditSequence: 4 })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 4, problem: 'gap' })
    await write(store.db, { ...stored, ...head, auditSequence: 2 })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 3, problem: 'head' })
    await write(store.db, { ...stored, ...head, auditHash: 'f'.repeat(64) })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 3, problem: 'head' })
  })

  test('one byte of a change so long that it is kept apart', async () => {
    const changes = [{ rowId: 'E1', seen: 3, values: { 事由: '长'.repeat(50_000) } }]
    const name = head.sk.replace('TABLE#', '')
    await patchRows(store.db, { cycleId: '2016', table: name, changes }, clerk('yinhai'))
    const { blob } = (await entry(4)).changed as { blob: { owner: string; hash: string } } // too long for the entry
    const key = keys.blobPart('yinhai', blob.owner, blob.hash, 0)
    const part = await store.db.get(key)
    const content = Uint8Array.from(part?.content as Uint8Array) // blobs are bytes
    content[1000] = (content[1000] ?? 0) ^ 1
    await write(store.db, { ...part, ...key, content })
    expect(await verifyAudit(store.db, 'yinhai', head)).toEqual({ intact: false, sequence: 4, problem: 'altered' })
  })
})
