import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#shared/canonical-json.ts'
import { commit, versionOf, type Committed } from '#functions/store/commit.ts'
import type { Database } from '#functions/store/database.ts'
import { StoreUnavailableError, verifyAudit, type AuditContext, type Idempotency } from '#functions/store/index.ts'
import { keys } from '#functions/store/keys.ts'
import { faulty, type Fault } from './faulty.ts'
import { clerk, expectOnly, openStore } from './open-store.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()))
afterAll(() => store.close())

/** Adds to a counter seen at a version; the smallest command there can be. */
function add(
  db: Database,
  { name, amount, seen }: { name: string; amount: number; seen?: number },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<number, { stored: Json }>> {
  const key = keys.cycle(audit.tenant, name)
  return commit<number, { stored: Json }>(
    db,
    async () => {
      const stored = await db.get(key)
      if (seen !== undefined && versionOf(stored) !== seen) return { conflict: { stored: versionOf(stored) } }
      const sum = Number(stored?.sum ?? 0) + amount
      return { head: { key, stored, next: { sum } }, writes: [], action: 'add', changed: { amount }, answer: sum }
    },
    audit,
    idempotency,
  )
}

const sumOf = async (name: string) => (await store.db.get(keys.cycle('yinhai', name)))?.sum

describe('a command', () => {
  test('changes the aggregate, its version and its audit trail together', async () => {
    expect(await add(store.db, { name: 'plain', amount: 3 }, clerk('yinhai'))).toEqual({ answer: 3, replayed: false })
    expect(await add(store.db, { name: 'plain', amount: 4, seen: 1 }, clerk('yinhai'))).toEqual({
      answer: 7,
      replayed: false,
    })
    const head = await store.db.get(keys.cycle('yinhai', 'plain'))
    expect(head).toMatchObject({ sum: 7, version: 2, auditSequence: 2 })
    expect(await verifyAudit(store.db, 'yinhai', keys.cycle('yinhai', 'plain'))).toEqual({ intact: true, entries: 2 })
  })

  test('on a version that is no longer stored is a conflict that tells the stored one, and changes nothing', async () => {
    await add(store.db, { name: 'stale', amount: 1 }, clerk('yinhai'))
    expect(await add(store.db, { name: 'stale', amount: 5, seen: 0 }, clerk('yinhai'))).toEqual({
      conflict: { stored: 1 },
    })
    expect(await sumOf('stale')).toBe(1)
  })
})

describe('a request sent twice', () => {
  const key = { key: 'k-1', request: { operation: 'add', amount: 2 } }

  test('has the first answer again and is done once', async () => {
    const first = await add(store.db, { name: 'twice', amount: 2 }, clerk('yinhai'), key)
    const again = await add(store.db, { name: 'twice', amount: 2 }, clerk('yinhai'), key)
    expect([first, again]).toEqual([
      { answer: 2, replayed: false },
      { answer: 2, replayed: true },
    ])
    expect(await sumOf('twice')).toBe(2)
  })

  test('with another content, or by another person, is refused', async () => {
    const other = { ...key, request: { operation: 'add', amount: 99 } }
    const mismatch = { problem: 'idempotency-mismatch' }
    expect(await add(store.db, { name: 'twice', amount: 99 }, clerk('yinhai'), other)).toEqual(mismatch)
    const someone = { ...clerk('yinhai'), actor: { subject: 'unit-clerk', name: '单位经办人' } }
    expect(await add(store.db, { name: 'twice', amount: 2 }, someone, key)).toEqual(mismatch)
    expect(await sumOf('twice')).toBe(2)
  })

  test('under the key of another tenant is that tenant’s own', async () => {
    expect(await add(store.db, { name: 'twice', amount: 2 }, clerk('shili'), key)).toEqual({
      answer: 2,
      replayed: false,
    })
  })

  test('at the same moment is done once; both have the same answer', async () => {
    const both = { key: 'k-same', request: 'add 5' }
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => add(store.db, { name: 'same', amount: 5, seen: 0 }, clerk('yinhai'), both)),
    )
    expect(answers.map((one) => expectOnly(one, 'answer'))).toEqual([5, 5, 5, 5])
    expect(answers.filter((one) => 'replayed' in one && !one.replayed)).toHaveLength(1)
    expect(await sumOf('same')).toBe(5)
  })

  test('after more than a week is a new request', async () => {
    await add(store.db, { name: 'week', amount: 1 }, clerk('yinhai', '2016-12-01T00:00:00Z'), {
      key: 'k-w',
      request: 1,
    })
    const late = await add(store.db, { name: 'week', amount: 1 }, clerk('yinhai', '2016-12-09T00:00:00Z'), {
      key: 'k-w',
      request: 2,
    })
    expect(late).toEqual({ answer: 2, replayed: false })
  })

  test('whose answer is long has the same answer again', async () => {
    const long = '得'.repeat(200_000)
    const command = () =>
      commit(
        store.db,
        () => {
          const head = { key: keys.cycle('yinhai', 'long'), stored: undefined, next: {} }
          return Promise.resolve({ head, writes: [], action: 'long', changed: long, answer: long })
        },
        clerk('yinhai'),
        { key: 'k-long', request: 'long' },
      )
    await command()
    expect(await command()).toEqual({ answer: long, replayed: true })
  })
})

describe('long work under a held key', () => {
  test('tells the same request in-progress until it ends, and can be sent again when its process was killed', async () => {
    const held = { key: 'k-held', request: 'long', hold: 60 }
    const at = (second: string) => clerk('yinhai', `2016-12-20T09:${second}Z`)
    let meanwhile: unknown
    const key = keys.cycle('yinhai', 'held')
    const run = (when: AuditContext, during: () => Promise<void>) =>
      commit<string, never>(
        store.db,
        async () => {
          const stored = await store.db.get(key)
          await during()
          return { head: { key, stored, next: {} }, writes: [], action: 'long', changed: null, answer: 'done' }
        },
        when,
        held,
      )
    const killed = run(at('00:00'), () => Promise.reject(new Error('killed')))
    await expect(killed).rejects.toThrow('killed')
    expect(await run(at('00:30'), () => Promise.resolve())).toEqual({ problem: 'in-progress' })
    const second = await run(at('02:00'), async () => {
      meanwhile = await run(at('02:10'), () => Promise.resolve())
    })
    expect(meanwhile).toEqual({ problem: 'in-progress' })
    expect(second).toEqual({ answer: 'done', replayed: false })
    expect(await run(at('02:20'), () => Promise.resolve())).toEqual({ answer: 'done', replayed: true })
  })

  test('that ends in a conflict gives the key back', async () => {
    const held = { key: 'k-back', request: 'back', hold: 60 }
    const refused = await add(store.db, { name: 'back', amount: 1, seen: 9 }, clerk('yinhai'), held)
    expect(refused).toEqual({ conflict: { stored: 0 } })
    expect(await add(store.db, { name: 'back', amount: 1, seen: 0 }, clerk('yinhai'), held)).toMatchObject({
      answer: 1,
    })
  })
})

describe('what befalls transactions in the cloud', () => {
  const contended: Fault = { instead: { busy: 'conflict' } }
  const throttled: Fault = { instead: { busy: 'throttled' } }

  test('conflicting transactions and throttling are waited for and tried again; nothing is doubled', async () => {
    const db = faulty(store.db, [contended, throttled, contended])
    store.pauses.length = 0
    expect(await add(db, { name: 'faults', amount: 2 }, clerk('yinhai'))).toEqual({ answer: 2, replayed: false })
    expect(store.pauses).toEqual([1, 2, 3])
    expect(await sumOf('faults')).toBe(2)
    expect(await verifyAudit(store.db, 'yinhai', keys.cycle('yinhai', 'faults'))).toEqual({ intact: true, entries: 1 })
  })

  test('a database that stays busy is told as busy, and nothing has changed', async () => {
    const db = faulty(
      store.db,
      Array.from({ length: 1000 }, () => throttled),
    )
    expect(await add(db, { name: 'busy', amount: 2 }, clerk('yinhai'))).toEqual({ problem: 'busy' })
    expect(await sumOf('busy')).toBeUndefined()
  })

  test('an answer lost on the way is had by sending the request again; it is done once', async () => {
    const lost = new StoreUnavailableError('connection lost')
    const key = { key: 'k-lost', request: 'add 2' }
    const db = faulty(store.db, [{ lost }])
    await expect(add(db, { name: 'lost', amount: 2 }, clerk('yinhai'), key)).rejects.toBe(lost)
    expect(await add(db, { name: 'lost', amount: 2 }, clerk('yinhai'), key)).toEqual({ answer: 2, replayed: true })
    expect(await sumOf('lost')).toBe(2)
  })
})

test('of 20 writers who saw the same version exactly one wins, and 19 are told', async () => {
  await add(store.db, { name: 'race', amount: 0 }, clerk('yinhai'))
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, at) => add(store.db, { name: 'race', amount: at + 1, seen: 1 }, clerk('yinhai'))),
  )
  const won = outcomes.filter((outcome) => 'answer' in outcome)
  expect(won).toHaveLength(1)
  expect(outcomes.filter((outcome) => 'conflict' in outcome)).toHaveLength(19)
  expect(await sumOf('race')).toBe(expectOnly(won[0] ?? {}, 'answer'))
})

test('20 writers who insist on no version are all done, one after the other, and the trail holds each of them', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => add(store.db, { name: 'queue', amount: 1 }, clerk('yinhai'))),
  )
  expect(outcomes.map((outcome) => expectOnly(outcome, 'answer')).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  )
  expect(await verifyAudit(store.db, 'yinhai', keys.cycle('yinhai', 'queue'))).toEqual({ intact: true, entries: 20 })
})
