import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { add, f, max, min, NOUGHT, round2, sub, total } from './fraction.ts'
import { counted, shownParts, subjects, withoutGaps, type PlainPart } from './plain-parts.ts'
import { payOut } from './plain-payout.ts'
import { better, byPlaces, lines, rankOf } from './plain-ranking.ts'
import { cellOf, said } from './plain-votes.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'
import { CLASSES, democratic, ledger, LISTS, PENALTIES, REWARDS, type Person } from './womens-federation-parts.ts'

interface Year {
  readonly people: readonly Person[]
  readonly confirmed: boolean
}
interface Parameters {
  readonly seats: Readonly<Record<string, number>>
  readonly first: number
  /** Cents. */
  readonly reward: number | null
  readonly chain: boolean
}

const events = (rules: Readonly<Record<string, number>>) =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(rules)), fc.constantFrom('', '', '甲事', '乙事')), { maxLength: 4 })
const person = (gaps: boolean): fc.Arbitrary<Person> =>
  fc.record({
    list: fc.constantFrom('staff', 'staff', 'staff', 'staff', 'leaders', 'seconded'),
    pool: fc.constantFrom('公务员', '公务员', '事业编'),
    status: fc.constantFrom('', '', '', '', '', '', '不参加', '只写评语', '不定等次', '暂缓'),
    said: fc.tuple(...CLASSES.map(() => said(gaps))),
    city: gaps ? fc.option(fc.integer({ min: 7000, max: 10000 }), { freq: 8 }) : fc.integer({ min: 7000, max: 10000 }),
    rewards: events(REWARDS),
    penalties: events(PENALTIES),
    given: fc.constantFrom('优秀', '称职', '称职', '基本称职', ...(gaps ? [null] : [])),
  })

/** 市妇联机关. */
export const womensFederation: Regulation<Parameters, Year> = {
  scheme: 'womens-federation/v1.yaml',
  readings: {
    'A-02': ['floor', 'ceiling'],
    'A-04': ['manual', 'share-better', 'share-worse'],
    'A-05': ['competition', 'dense'],
    'A-06': ['published', 'exact'],
    'A-07': ['each-part', 'total'],
    'A-09': ['block', 'zero', 'group-mean'],
    'A-11': ['highest', 'all'],
    'A-16': ['largest-remainder', 'half-up'],
    'W-a1': ['cap-rewards', 'cap-net'],
    'W-a2': ['unlimited', 'three'],
    'W-a3': ['A', 'B', 'C', 'D', 'E', 'F'],
    'W-a5': ['excluded', 'included'],
    'W-a6': ['renormalise', 'to-leader', 'to-staff', 'zero', 'missing'],
    'W-a7': ['ranked', 'unranked'],
    'W-a9': ['counted', 'not-counted'],
  },
  parameters: fc.record({
    seats: fc.record({ 公务员: fc.nat(3), 事业编: fc.nat(2) }),
    first: fc.nat(4),
    reward: fc.option(fc.constantFrom(10_000_000, 10_000_001, 3_333_333, 7)),
    chain: fc.boolean(),
  }),
  year: fc.record({ people: subjects(person), confirmed: fc.nat(14).map((one) => one > 0) }),
  adoption: ({ seats, first, reward, chain }) => ({
    'excellent-seats': { ...seats },
    'first-prizes': first,
    reward: reward === null ? null : reward / 100,
    'tie-chain': chain
      ? {
          keys: [{ part: 'democratic', class: 'head', better: 'more' }],
          decision: { body: '示例', document: '示例', date: '2019-12-20' },
        }
      : null,
  }),
  rows({ people, confirmed }) {
    const each = (rows: (person: Person) => readonly (readonly Cell[])[]): Cell[][] =>
      people.flatMap((one, index) => rows(one).map((row) => [`人员${index}`, ...row]))
    return [
      {
        table: 'persons',
        columns: ['name', 'group', 'pool', 'order', 'status'],
        rows: people.map(({ list, pool, status }, index) => [`人员${index}`, LISTS[list], pool, index, status]),
      },
      {
        table: 'votes',
        columns: ['subject', 'evaluatorClass', 'ballot', 'score', 'own'],
        rows: each((one) =>
          one.list !== 'staff'
            ? []
            : one.said.flatMap(({ votes }, at) =>
                votes.map(({ score, own }, index) => [CLASSES[at] ?? '', `${index}`, cellOf(score), own ? '是' : null]),
              ),
        ),
      },
      {
        table: 'ballots',
        columns: ['subject', 'evaluatorClass', 'score'],
        rows: each((one) => {
          if (one.list === 'leaders') return [['市管干部年度考核民主测评', cellOf(one.city)]]
          return one.list === 'staff' ? one.said.map(({ ready }, at) => [CLASSES[at] ?? '', cellOf(ready)]) : []
        }),
      },
      {
        table: 'events',
        columns: ['subject', 'rule', 'eventKey', 'matter', 'document', 'date', 'reporter'],
        rows: each((one) =>
          [...one.rewards, ...one.penalties].map(([rule, key], index) => [
            rule,
            key,
            `事项${index}`,
            '示例',
            '2019-06-30',
            '示例反映人',
          ]),
        ),
      },
      {
        table: 'rulings',
        columns: ['subject', 'matter', 'opinion', 'body', 'document', 'date'],
        rows: each((one) =>
          one.list === 'staff' || one.given === null ? [] : [['上级评定', one.given, '示例', '示例', '2019-12-20']],
        ),
      },
      { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', confirmed ? '是' : null]] },
    ]
  },
  plain,
}

function plain({ people, confirmed }: Year, { readings, parameters }: Adopted<Parameters>): PlainResult[] {
  const there = people.map((one, index) => ({ ...one, name: `人员${index}` })).filter((one) => one.status !== '不参加')
  const lists = there.map((one) => one.list)
  const stage = readings['A-07']
  const outside: PlainPart = { exact: NOUGHT, lacks: false, outside: true }
  const fill = (parts: PlainPart[]) => withoutGaps(parts, lists, readings['A-09'] ?? '')
  const inLedger = (one: Person) => one.list === 'staff' || (one.list === 'leaders' && readings['W-a9'] === 'counted')
  const reviews = there.map((one) => democratic(one, readings))
  const city = fill(
    there.map((one) =>
      one.list === 'leaders' ? { exact: f(one.city ?? 0, 100), most: f(100), lacks: one.city === null } : outside,
    ),
  )
  const votes = fill(there.map((one, index) => (one.list === 'staff' ? (reviews[index] ?? outside) : outside)))
  const once = readings['A-11'] === 'highest'
  const penalties = there.map((one): PlainPart => {
    if (!inLedger(one)) return outside
    const points = ledger(one.penalties, PENALTIES, once)
    return { exact: readings['W-a2'] === 'three' ? min(points, f(3)) : points, lacks: !confirmed }
  })
  const rewards = there.map((one, index): PlainPart => {
    if (!inLedger(one)) return outside
    const room = readings['W-a1'] === 'cap-net' ? add(f(3), counted(penalties[index] ?? outside, stage)) : f(3)
    return { exact: min(ledger(one.rewards, REWARDS, once), room), lacks: !confirmed }
  })
  const scored = there.map((one, index) => {
    const at = (parts: readonly PlainPart[]) => parts[index] ?? outside
    const parts = { 'city-review': at(city), democratic: at(votes), rewards: at(rewards), penalties: at(penalties) }
    const gained = total([parts['city-review'], parts.democratic, parts.rewards].map((part) => counted(part, stage)))
    const exact = max(NOUGHT, sub(gained, counted(parts.penalties, stage)))
    const score = readings['A-06'] === 'exact' && stage === 'total' ? exact : round2(exact)
    const chain = parameters.chain ? [one.list === 'staff' ? (reviews[index]?.head ?? NOUGHT) : NOUGHT] : []
    const ranked = one.status === '' || (one.status === '只写评语' && readings['W-a7'] === 'ranked')
    const open = Object.values(parts).some((part) => part.lacks)
    return { ...one, index, parts, exact, score, chain, open, ranked, grade: gradeGiven(one, ranked) }
  })
  type One = (typeof scored)[number]
  const members = (list: string): One[] => scored.filter((one) => one.list === list && one.ranked)
  const complete = (list: string) => list === 'seconded' || !members(list).some((one) => one.open)
  const otherwise = readings['A-04'] ?? ''
  const grades = new Map<One, string | null>()
  for (const pool of ['公务员', '事业编']) {
    const open = members('staff').filter((one) => one.status === '' && one.pool === pool)
    const seats = Math.min(parameters.seats[pool] ?? 0, open.length)
    const found = byPlaces(open, lines(['优秀', seats], ['称职', open.length - seats]), otherwise)
    open.forEach((one, index) => grades.set(one, found[index] ?? null))
  }
  const staff = complete('staff') ? members('staff') : []
  const first = Math.min(parameters.first, staff.length)
  const byRank = byPlaces(staff, lines(['一等奖', first], ['二等奖', staff.length - first]), otherwise)
  const prizes = new Map<One, string | null>()
  for (const list of ['leaders', 'staff', 'seconded']) {
    const best = complete(list)
      ? [...members(list)].sort((a, b) => (list === 'seconded' ? 0 : better(a, b)) || a.index - b.index)
      : []
    for (const one of best)
      prizes.set(
        one,
        list === 'staff'
          ? (byRank[staff.indexOf(one)] ?? null)
          : one.grade === '优秀'
            ? '一等奖'
            : one.grade === '称职'
              ? '二等奖'
              : null,
      )
  }
  const settled =
    complete('staff') &&
    complete('leaders') &&
    byRank.every((prize) => prize !== null) &&
    [...members('leaders'), ...members('seconded')].every((one) => one.status !== '' || one.grade !== null)
  const holders = [...prizes].flatMap(([one, prize]) => (prize === null ? [] : [{ one, prize }]))
  const paid =
    settled && parameters.reward !== null
      ? payOut(
          f(parameters.reward, 100),
          holders.map(({ prize }) => prize),
          readings,
        )
      : []
  return scored.map((one) => {
    const ranked = one.list !== 'seconded' && one.ranked && complete(one.list)
    const before =
      one.list === 'staff' ? (ranked ? (grades.get(one) ?? null) : null) : complete(one.list) ? one.grade : null
    const shown = !one.open && (one.list !== 'seconded' || !one.ranked)
    const money = paid[holders.findIndex((holder) => holder.one === one)]
    return {
      name: one.name,
      parts: shownParts(one.parts, shown ? one.exact : null),
      total: shown ? one.exact : null,
      published: shown ? round2(one.exact) : null,
      rank: ranked
        ? rankOf(
            one.score,
            members(one.list).map((other) => other.score),
            readings['A-05'] ?? '',
          )
        : null,
      before,
      grade: one.status === '' ? before : null,
      ...(prizes.has(one) ? { prize: prizes.get(one) ?? null } : {}),
      ...(money === undefined ? {} : { money }),
    }
  })
}

/** The grade another body gave, of those that are looked at. */
function gradeGiven(one: Person, ranked: boolean): string | null {
  return one.list === 'staff' || !ranked ? null : one.given
}
