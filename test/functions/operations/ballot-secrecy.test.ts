import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { codeHash } from '#functions/store/ballot-code.ts'
import { castBallot, closeBallot, readTable } from '#shared/api/index.ts'
import { DOORS, openDoors } from './doors.ts'
import { CLASSES, reviewOffice, through, votesOf } from './review-office.ts'
import { W1 } from './w-1.ts'
import { wholeTables, type RawItem } from './whole-tables.ts'

let doors: Awaited<ReturnType<typeof openDoors>>
beforeAll(async () => (doors = await openDoors()), 60_000)
afterAll(() => doors.close())

const told = vi.spyOn(console, 'error')
const said = vi.spyOn(console, 'log')

/** The ballot of W-1 from its opening to its closing, the voters in one order or in the other. */
async function vote(tenant: string, door: (typeof DOORS)[number], backwards: boolean) {
  const at = await reviewOffice(through(doors, door), tenant)
  const { ballot } = await at.open()
  const codes: Record<string, readonly string[]> = {}
  for (const { evaluatorClass } of CLASSES) codes[evaluatorClass] = await at.codes(ballot, evaluatorClass)
  const before = await wholeTables(doors.connection)
  const voters = CLASSES.flatMap(({ evaluatorClass }) =>
    (W1[evaluatorClass] ?? []).map((scores, voter) => ({ code: codes[evaluatorClass]?.[voter] ?? '', scores })),
  )
  for (const { code, scores } of backwards ? voters.reverse() : voters) {
    await at.done(castBallot, { body: { code, votes: votesOf(scores) } })
    expect((await at.ask(castBallot, { body: { code, votes: votesOf(scores) } })).status).toBe(409)
  }
  const after = await wholeTables(doors.connection)
  await at.done(closeBallot, { params: { ...at.params, ballot } })
  const { rows } = await at.done(readTable, { params: { ...at.params, table: 'votes' } })
  const closed = await wholeTables(doors.connection)
  const own = (items: readonly RawItem[]) =>
    items.filter(
      ({ pk, tenant: of }) => of === tenant || pk.startsWith(`B#${tenant}#`) || pk.startsWith(`T#${tenant}#`),
    )
  const of = ({ records, ballots }: typeof before) => ({ records: own(records), ballots: own(ballots) })
  return { codes: Object.values(codes).flat(), before: of(before), after: of(after), closed: of(closed), rows, ballot }
}

describe.each(DOORS)('through %s：票码和投票之间，两张表和日志里没有任何联系', (door) => {
  let forwards: Awaited<ReturnType<typeof vote>>
  let backwards: Awaited<ReturnType<typeof vote>>
  beforeAll(async () => {
    const name = door === DOORS[0] ? 'secret' : 'secret-lambda'
    told.mockClear()
    said.mockClear()
    forwards = await vote(`${name}-forwards`, door, false)
    backwards = await vote(`${name}-backwards`, door, true)
  }, 120_000)
  const codesIn = (items: readonly RawItem[]) => items.filter(({ pk }) => pk.startsWith('C#'))

  test('投票不在考核数据的表里留下任何东西', () => {
    expect(forwards.before.records.length).toBeGreaterThan(10)
    expect(forwards.after.records).toEqual(forwards.before.records)
  })

  test('票码不在任何一张表里，也不在日志里，投过票和结束以后也一样', () => {
    const texts = [forwards.before, forwards.after, forwards.closed, doors.logged, told.mock.calls, said.mock.calls]
    expect(forwards.codes).toHaveLength(8)
    for (const text of texts.map((one) => JSON.stringify(one)))
      for (const code of forwards.codes) {
        expect(text).not.toContain(code)
        expect(text).not.toContain(code.replaceAll('-', ''))
      }
    expect(doors.logged).toEqual([])
  })

  test('票码的摘要只在它自己的一条里；同一类里用过的票码，除摘要外逐字相同', () => {
    const { ballots, records } = forwards.after
    const used = codesIn(ballots)
    expect(used).toHaveLength(8)
    for (const code of forwards.codes) {
      const hash = codeHash(code) ?? ''
      expect(hash).toHaveLength(64)
      const holding = [...ballots, ...records].filter((item) => JSON.stringify(item).includes(hash))
      expect(holding.map(({ pk }) => pk)).toEqual([`C#${hash}`])
    }
    const alike = new Set(used.map((item) => JSON.stringify(sorted(without(item, ['pk'])))))
    expect(alike.size).toBe(CLASSES.length)
  })

  test('没有一条是某一个人的票：每一类只有人数和各分数的张数', () => {
    const others = forwards.after.ballots.filter(({ pk }) => !pk.startsWith('C#'))
    expect(others.map(({ pk, sk }) => [pk.split('#').at(-1), sk]).sort()).toEqual(
      [
        ['PAPER', 'PAPER'],
        ...['head', 'deputies', 'colleagues'].flatMap((one) => [
          ['PAPER', `CLASS#${one}`],
          ['TALLY', `CLASS#${one}#0000`],
        ]),
      ].sort(),
    )
    const [staff] = others.filter(({ sk }) => sk === 'CLASS#colleagues#0000')
    // 甲的五张：92、93、94、95 各一张，弃权一张
    expect(staff).toMatchObject({ s0_p9200: 1, s0_p9300: 1, s0_p9400: 1, s0_p9500: 1, s0_a: 1 })
  })

  test('先后次序不留痕迹：倒过来投，每一条都和顺着投的一样', () => {
    const plain = ({ ballots }: typeof forwards.after, of: typeof forwards) =>
      ballots
        .filter(({ pk }) => !pk.startsWith('C#'))
        .map((item) => sorted(without(item, ['pk', 'tenant', 'ballotId', 'issue'])))
        .map((item) => JSON.stringify(item).replaceAll(of.ballot, ''))
        .sort()
    expect(plain(backwards.after, backwards)).toEqual(plain(forwards.after, forwards))
    const cells = ({ rows }: typeof forwards) =>
      rows.map(({ rowId, values, version }) => [rowId.split('-')[1], values, version])
    expect(cells(backwards)).toEqual(cells(forwards))
  })

  test('没有时间：只有结束后和按截止日算出的过期日，整次测评都一样', () => {
    const { ballots } = forwards.after
    expect(JSON.stringify(ballots)).not.toMatch(/\d{4}-\d\d-\d\dT/)
    const lastDay = Date.parse('2999-12-20') / 1000
    expect(new Set(codesIn(ballots).map(({ ttl }) => ttl))).toEqual(new Set([lastDay + 60 * 24 * 3600]))
    const recent = (value: unknown) => typeof value === 'number' && value > 1_500_000_000 && value < lastDay
    expect(ballots.flatMap((item) => Object.values(item)).filter(recent)).toEqual([])
    const expiring = forwards.closed.ballots.filter(({ pk }) => !pk.startsWith('C#')).map(({ ttl }) => ttl)
    expect(new Set(expiring).size).toBe(1)
  })

  test('计票后的每一行由同一次写入，只有同一个时间', () => {
    expect(new Set(forwards.rows.map(({ updatedAt }) => updatedAt)).size).toBe(1)
  })
})

function without(item: RawItem, names: readonly string[]) {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)))
}

function sorted(item: Readonly<Record<string, unknown>>) {
  return Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))
}
