import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counted, type Database } from '#functions/store/index.ts'
import { castBallot, closeBallot, issueCodes, listBallots, readTable } from '#shared/api/index.ts'
import { openStore } from '../store/open-store.ts'
import { directly, reviewOffice, votesOf, type Send } from './review-office.ts'

let store: Awaited<ReturnType<typeof openStore>>
beforeAll(async () => (store = await openStore()), 60_000)
afterAll(() => store.close())

const classes = [{ evaluatorClass: '干部职工', voters: 6 }]
const staff = { evaluatorClass: '干部职工' }

/** A process that dies at its n-th transaction: before it is written, or after, its answer lost. */
function dying(db: Database, at: number, when: 'before' | 'after'): Database {
  let transactions = 0
  return {
    ...db,
    transact: async (writes) => {
      transactions++
      if (transactions === at && when === 'before') throw new Error('killed')
      const outcome = await db.transact(writes)
      if (transactions === at) throw new Error('killed')
      return outcome
    },
  }
}

describe('结束测评的进程死在任何一步，再次结束都得到同样的结果', () => {
  const deaths = [1, 2, 3].flatMap((at) => (['before', 'after'] as const).map((when) => [at, when] as const))

  test.each(deaths)('第 %d 次写入%s', async (at, when) => {
    const office = await reviewOffice(directly(store.db), `killed-${at}-${when}`)
    const { ballot } = await office.open({ classes })
    const params = { ...office.params, ballot }
    const [code = ''] = await office.codes(ballot, '干部职工')
    await office.done(castBallot, { body: { code, votes: votesOf([95, 92, 91, 85, 91]) } })
    const dead = directly(dying(store.db, at, when))
    await expect(dead(closeBallot, { params }, office.office)).rejects.toThrow('killed')
    const closed = await office.done(closeBallot, { params })
    expect(closed).toMatchObject({ state: 'closed', rows: 5 })
    const { rows } = await office.done(readTable, { params: { ...office.params, table: 'votes' } })
    expect(rows.map(({ values, version }) => [values['subject'], values['score'], version])).toEqual([
      ['甲', 95, 1],
      ['乙', 92, 1],
      ['丙', 91, 1],
      ['丁', 85, 1],
      ['戊', 91, 1],
    ])
  })

  test('写入只有这三次，没有漏试的一步', async () => {
    const db = counted(store.db)
    const office = await reviewOffice(directly(db), 'not-killed')
    const { ballot } = await office.open({ classes })
    db.take()
    await office.done(closeBallot, { params: { ...office.params, ballot } })
    expect(db.take().transactions).toBe(3)
  })
})

describe('同时进行', () => {
  test('投票时结束：得到“已投”的票都计入，没有得到的都没有计入', async () => {
    const office = await reviewOffice(directly(store.db), 'closing-race')
    const { ballot } = await office.open({ classes })
    const codes = await office.codes(ballot, '干部职工')
    const votes = votesOf([95, 92, 91, 85, 91])
    const [closed, ...answers] = await Promise.all([
      office.done(closeBallot, { params: { ...office.params, ballot } }),
      ...codes.map((code) => office.ask(castBallot, { body: { code, votes } })),
    ])
    const cast = answers.filter(({ status }) => status === 201).length
    expect(answers.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true)
    expect(closed.classes.map((one) => one.cast)).toEqual([cast])
    expect(closed.counts?.map(({ valid }) => valid)).toEqual([cast, cast, cast, cast, cast])
  })

  test('投票时换发票码：不论先后，票数不会多于人数，最后每人都投得上', async () => {
    const office = await reviewOffice(directly(store.db), 'issuing-race')
    const { ballot } = await office.open({ classes })
    const params = { ...office.params, ballot }
    const votes = votesOf([95, 92, 91, 85, 91])
    const cast = (code: string) => office.ask(castBallot, { body: { code, votes } })
    const first = await office.codes(ballot, '干部职工')
    const [again, ...answers] = await Promise.all([
      office.done(issueCodes, { params, body: staff }),
      ...first.slice(0, 4).map(cast),
    ])
    const early = answers.filter(({ status }) => status === 201).length
    expect(again.codes).toHaveLength(6 - early)
    for (const code of [...first, ...again.codes]) await cast(code)
    const { ballots } = await office.done(listBallots, { params: office.params })
    expect(ballots[0]?.classes.map((one) => one.cast)).toEqual([6])
  })

  test('全场同时投票，数据库忙时自动再试，一票不少', async () => {
    let turn = 0
    const busy: Database = {
      ...store.db,
      // every other transaction meets another one on the same counters
      transact: async (writes) => (turn++ % 2 === 0 ? { busy: 'conflict' } : store.db.transact(writes)),
    }
    const office = await reviewOffice(directly(store.db), 'hall')
    const { ballot } = await office.open({ classes })
    const codes = await office.codes(ballot, '干部职工')
    const hall: Send = directly(busy)
    const votes = votesOf([95, 92, 91, 85, 91])
    const answers = await Promise.all(codes.map((code) => hall(castBallot, { body: { code, votes } }, undefined)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201])
  })
})
