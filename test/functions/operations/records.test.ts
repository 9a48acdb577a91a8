import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#functions/context.ts'
import type { RawInput } from '#functions/operation.ts'
import { operations } from '#functions/operations/index.ts'
import { isRefused } from '#functions/refused.ts'
import { createService } from '#functions/service.ts'
import { counted, keys, patchRows } from '#functions/store/index.ts'
import {
  exportAudit,
  makeAnchor,
  readAudit,
  readOfficeAudit,
  recompute,
  verifyAudit,
  type Endpoint,
  type OutputOf,
} from '#shared/api/index.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { clerk, openStore } from '../store/open-store.ts'
import { createYinhaiCycle } from '../store/yinhai-cycle.ts'

let store: Awaited<ReturnType<typeof openStore>>
let context: Context
let db: ReturnType<typeof counted>
const tenant = 'yinhai'
beforeAll(async () => {
  store = await openStore()
  db = counted(store.db)
  const caller = { subject: 'yinhai-auditor', name: '审计人员', tenant, roles: ['auditor' as const] }
  context = { ...createService({ db }), caller }
  await createYinhaiCycle(store.db, '2016', tenant)
  for (let seen = 0; seen < 120; seen++)
    await patchRows(store.db, { cycleId: '2016', table: 'events', changes: [change('E1', seen)] }, clerk(tenant))
  await patchRows(store.db, { cycleId: '2016', table: 'events', changes: [change('E2', 0)] }, clerk(tenant))
  // an import whose text is longer than one page of the export
  const long = Array.from({ length: 40 }, (_, at) => change(`L${at}`, 0, '长'.repeat(50_000)))
  await patchRows(store.db, { cycleId: '2016', table: 'observations', changes: long }, clerk(tenant))
}, 60_000)
afterAll(() => store.close())

const change = (rowId: string, seen: number, matter = '表彰') => ({ rowId, seen, values: { matter, verified: seen } })

async function run<E extends Endpoint>(endpoint: E, given: Partial<RawInput>, as = context): Promise<OutputOf<E>> {
  const found = operations.find(({ name }) => name === endpoint.name)
  const answer = await found?.run({ params: {}, query: {}, body: {}, ...given }, as)
  if (isRefused(answer)) throw new Error(answer.detail)
  return endpoint.output.parse(answer) as OutputOf<E> // just parsed
}

const cycle = { params: { cycle: '2016' } }

describe('the trail of a cycle', () => {
  test('comes in pages, each entry once, and names all trails there are', async () => {
    const read: number[] = []
    let after: number | null = 0
    while (after !== null) {
      const page: OutputOf<typeof readAudit> = await run(readAudit, {
        ...cycle,
        query: { aggregate: 'events', after: String(after) },
      })
      read.push(...page.entries.map(({ sequence }) => sequence))
      after = page.next
    }
    expect(read).toEqual(Array.from({ length: 121 }, (_, at) => at + 1))
    const { aggregates, aggregate, entries } = await run(readAudit, cycle)
    expect(aggregate).toBe('cycle')
    expect(entries).toMatchObject([{ action: 'cycle.create' }])
    expect(aggregates.map((one) => [one.aggregate, one.entries])).toEqual([
      ['cycle', 1],
      ['events', 121],
      ['observations', 1],
      ['roster', 0],
    ])
  })

  test('of one row tells what became of that row, and of no other', async () => {
    const { entries } = await run(readAudit, { ...cycle, query: { aggregate: 'events', after: '100', row: 'E2' } })
    expect(entries).toMatchObject([{ sequence: 121, detail: { rowId: 'E2', before: null, after: { verified: 0 } } }])
  })

  test('a page costs the same wherever it begins', async () => {
    const cost = async (after: string) => {
      db.take()
      await run(readAudit, { ...cycle, query: { aggregate: 'events', after } })
      return db.take()
    }
    expect(await cost('1')).toMatchObject({ calls: 3, pages: 2, itemsRead: 105 })
    expect(await cost('15')).toMatchObject({ calls: 3, pages: 2, itemsRead: 105 })
  })

  test('one that is not there, and a number that is none, are told', async () => {
    await expect(run(readAudit, { ...cycle, query: { aggregate: 'ballots' } })).rejects.toThrow(
      '没有“ballots”的操作记录',
    )
    await expect(run(readAudit, { ...cycle, query: { after: '-1' } })).rejects.toThrow('应为不小于 0 的整数')
    await expect(run(readAudit, { params: { cycle: '1999' } })).rejects.toThrow('没有考核周期“1999”')
    await expect(run(readOfficeAudit, {})).rejects.toThrow('还没有操作记录')
  })
})

describe('the exported trail', () => {
  /** Everything of a trail, parts of long texts put together. */
  async function exported(aggregate: string) {
    const entries: OutputOf<typeof exportAudit>['entries'] = []
    let place: OutputOf<typeof exportAudit>['next'] = { after: 0, from: 0 }
    let pages = 0
    while (place) {
      const query = { cycle: '2016', aggregate, after: String(place.after), from: String(place.from) }
      const page: OutputOf<typeof exportAudit> = await run(exportAudit, { query })
      pages++
      for (const entry of page.entries) {
        const last = entries.at(-1)
        if (last?.sequence === entry.sequence)
          entries[entries.length - 1] = { ...last, changed: last.changed + entry.changed }
        else entries.push(entry)
      }
      place = page.next
    }
    return { entries, pages }
  }

  /** What anyone can check with SHA-256 and nothing of ours but the export. */
  function isWhole(entries: OutputOf<typeof exportAudit>['entries'], hash: string): boolean {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    let previous = ''
    for (const { place, changed, hash: own, from, length, ...sealed } of entries) {
      if (
        from !== 0 ||
        changed.length !== length ||
        sha256(changed) !== sealed.changedHash ||
        sealed.previous !== previous
      )
        return false
      if (sha256(canonicalJson({ ...sealed, ...place })) !== own) return false
      previous = own
    }
    return previous === hash
  }

  test('can be checked elsewhere from nothing but itself, long changes included', async () => {
    const { aggregates } = await run(readAudit, cycle)
    for (const { aggregate, hash } of aggregates.filter(({ entries }) => entries > 0)) {
      const { entries, pages } = await exported(aggregate)
      expect([aggregate, isWhole(entries, hash)]).toEqual([aggregate, true])
      if (aggregate === 'observations') expect(pages).toBe(2)
      expect(
        isWhole(
          entries.map((one) => ({ ...one, action: 'rows.Patch' })),
          hash,
        ),
      ).toBe(false)
    }
  })
})

describe('verification and anchors', () => {
  test('tell that all is whole, and where it is not', async () => {
    expect(await run(verifyAudit, { query: { cycle: '2016' } })).toMatchObject({ verified: true, anchors: 0 })
    const made = await run(makeAnchor, { body: { cycle: '2016' } })
    expect(made).toMatchObject({ cycle: '2016', sequence: 1, heads: 4 })
    expect(await run(makeAnchor, { body: {} })).toMatchObject({ cycle: null, sequence: 1, heads: 1 })
    const key = keys.table(tenant, '2016', 'events')
    const stored = await store.db.get(key)
    await store.db.transact([{ put: { ...stored, ...key, auditSequence: 120 } }])
    const { verified, trails } = await run(verifyAudit, { query: { cycle: '2016' } })
    expect(verified).toBe(false)
    expect(trails.filter(({ intact }) => !intact)).toEqual([
      { aggregate: 'events', intact: false, sequence: 121, problem: '记录的末尾与数据不符。' },
    ])
    await store.db.transact([{ put: { ...stored, ...key } }])
    expect(await run(verifyAudit, { query: { cycle: '2016' } })).toMatchObject({ verified: true, anchors: 1 })
  })

  test('of a cycle that is not there are refused', async () => {
    await expect(run(makeAnchor, { body: { cycle: '1999' } })).rejects.toThrow('没有考核周期“1999”')
    await expect(run(verifyAudit, { query: { cycle: '1999' } })).rejects.toThrow('没有考核周期“1999”')
    await expect(run(recompute, cycle)).rejects.toThrow('没有可以复算的结果')
  })
})
