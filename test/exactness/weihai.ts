import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { cmp, f, floor, min, mul, NOUGHT, round2, sub, total, type Fraction } from './fraction.ts'
import { counted, perhaps, subjects, withoutGaps, type PlainPart } from './plain-parts.ts'
import { overPeriods, period, type Score } from './plain-periods.ts'
import { byPlaces, lines, rankOf } from './plain-ranking.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'

const GROUPS = ['E1', 'E2', 'S1', 'S2', 'T', 'R'] as const
const SEATS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  先进单位: { E1: 5, E2: 4, S1: 4, S2: 4, T: 3, R: 2 },
  优秀单位: { E1: 3, E2: 3, S1: 3, S2: 2, T: 3, R: 2 },
}

/** A rate in hundredths. */
type Rate = number | null | '不适用'
interface Unit {
  readonly group: string
  readonly status: string
  readonly goals: readonly (readonly [points: number, reported: Rate, verified: Rate])[]
  readonly quarters: readonly (readonly Score[])[]
}
interface Parameters {
  readonly chain: boolean
}

const rate = (gaps: boolean): fc.Arbitrary<Rate> =>
  fc.oneof({ arbitrary: perhaps(fc.integer({ min: 0, max: 130 }), gaps), weight: 8 }, fc.constant('不适用' as const))
const unit = (gaps: boolean): fc.Arbitrary<Unit> =>
  fc.record({
    group: fc.constantFrom('E1', 'E1', 'E2', ...GROUPS),
    status: fc.constantFrom('', '', '', '', '', '', '不参加', '不参加等次评定'),
    goals: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40 }), perhaps(fc.integer({ min: 0, max: 130 }), gaps), rate(gaps)),
      {
        minLength: gaps ? 0 : 1,
        maxLength: 4,
      },
    ),
    quarters: fc.array(period(gaps), { minLength: 4, maxLength: 4 }),
  })

/** 威海经区 2016. */
export const weihai: Regulation<Parameters, readonly Unit[]> = {
  scheme: 'weihai/2016.yaml',
  readings: {
    'A-04': ['manual', 'share-better', 'share-worse'],
    'A-05': ['competition', 'dense'],
    'A-06': ['published', 'exact'],
    'A-07': ['each-part', 'total'],
    'A-09': ['block', 'zero', 'group-mean'],
    'A-15': ['nested', 'independent', 'by-hand'],
    'V-a1': ['advanced-first', 'excellent-first'],
    'V-a2': ['verified-capped', 'verified-uncapped', 'reported'],
    'V-a3': ['mean', 'year-end', 'zero'],
  },
  parameters: fc.record({ chain: fc.boolean() }),
  year: fc.oneof(subjects(unit), fc.array(unit(false), { minLength: 30, maxLength: 50 })),
  adoption: ({ chain }) => ({
    awards: SEATS,
    'tie-chain': chain
      ? { keys: [{ part: 'goals', better: 'more' }], decision: { body: '示例', document: '示例', date: '2016-12-20' } }
      : null,
  }),
  rows(units, { readings }) {
    const each = (rows: (unit: Unit) => readonly (readonly Cell[])[]): Cell[][] =>
      units.flatMap((one, index) => rows(one).map((row) => [`单位${index}`, ...row]))
    const yearEnd = readings['V-a3'] === 'year-end'
    const cell = (value: Rate): Cell => (typeof value === 'number' ? `${value}%` : value)
    return [
      {
        table: 'roster',
        columns: ['name', 'group', 'order', 'status'],
        rows: units.map(({ group, status }, index) => [`单位${index}`, group, index, status]),
      },
      {
        table: 'goals',
        columns: ['subject', 'goal', 'maxPoints', 'reported', 'verified'],
        rows: yearEnd
          ? each((one) =>
              one.goals.map(([points, reported, verified], index): Cell[] => [
                `目标${index}`,
                points,
                cell(reported),
                cell(verified),
              ]),
            )
          : [],
      },
      {
        table: 'observations',
        columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
        rows: yearEnd
          ? []
          : each((one) =>
              one.quarters.flatMap((rows, at) =>
                rows.map(([points, most], index): Cell[] => [
                  '重点工作目标',
                  `指标${index}`,
                  most,
                  typeof points === 'number' ? points / 100 : points,
                  `${['一', '二', '三', '四'][at] ?? ''}季度`,
                ]),
              ),
            ),
      },
    ]
  },
  plain,
}

function progress({ goals }: Unit, how: string | undefined): PlainPart {
  const rates = goals.map(([, reported, verified]) =>
    how === 'reported' || verified === '不适用' ? reported : verified,
  )
  const points = goals.map(([most], index) => {
    const value = rates[index]
    const share = f(typeof value === 'number' ? value : 0, 100)
    return mul(f(most), how === 'verified-uncapped' ? share : min(share, f(1)))
  })
  return {
    exact: total(points),
    most: goals.length === 0 ? f(100) : total(goals.map(([one]) => f(one))),
    lacks: goals.length === 0 || rates.some((value) => typeof value !== 'number'),
  }
}

function plain(units: readonly Unit[], { readings, parameters }: Adopted<Parameters>): PlainResult[] {
  const there = units.map((one, index) => ({ ...one, name: `单位${index}` })).filter((one) => one.status !== '不参加')
  const stage = readings['A-07']
  const terms = {
    notFiled: 'missing',
    notHeld: readings['V-a3'] === 'zero' ? 'zero' : 'left-out',
    asNought: readings['A-09'] === 'zero',
  }
  const goals = withoutGaps(
    there.map((one) =>
      readings['V-a3'] === 'year-end' ? progress(one, readings['V-a2']) : overPeriods(one.quarters, 100, terms),
    ),
    there.map((one) => one.group),
    readings['A-09'] ?? '',
  )
  const scored = there.map((one, index) => {
    const part = goals[index] ?? { exact: NOUGHT, lacks: true }
    const exact = counted(part, stage)
    const score = readings['A-06'] === 'exact' ? exact : round2(exact)
    const chain = parameters.chain ? [exact] : []
    return { ...one, part, exact, score, chain, open: part.lacks || part.void === true, ranked: one.status === '' }
  })
  const order = readings['V-a1'] === 'advanced-first' ? ['先进单位', '优秀单位'] : ['优秀单位', '先进单位']
  const sizes = GROUPS.map((id) => scored.filter((one) => one.group === id).length)
  const seats = seatsOf(order, sizes, readings['A-15'])
  return scored.map((one) => {
    const group = scored.filter((other) => other.group === one.group && other.ranked)
    const ranked = one.ranked && !group.some((other) => other.open)
    const [first = 0, second = 0] = seats.map((byGroup) => byGroup[GROUPS.findIndex((id) => id === one.group)])
    const best = Math.min(first, group.length)
    const next = Math.min(second, group.length - best)
    const [top = '', below = ''] = order
    const rest = group.length - best - next
    const grades = byPlaces(group, lines([top, best], [below, next], ['不授予', rest]), readings['A-04'] ?? '')
    const grade = ranked ? (grades[group.indexOf(one)] ?? null) : null
    return {
      name: one.name,
      parts: one.open ? {} : { goals: one.part.exact, total: one.exact },
      total: one.open ? null : one.exact,
      published: one.open ? null : round2(one.exact),
      rank: ranked
        ? rankOf(
            one.score,
            group.map((other) => other.score),
            readings['A-05'] ?? '',
          )
        : null,
      before: grade,
      grade,
    }
  })
}

/** The seats of both awards by group. */
function seatsOf(order: readonly string[], sizes: readonly number[], how: string | undefined): number[][] {
  if (how === 'by-hand') return order.map((award) => GROUPS.map((group) => SEATS[award]?.[group] ?? 0))
  const counts = order.map((award) => (award === '先进单位' ? 22 : 16))
  if (how === 'independent')
    return counts.map((count) =>
      shared(
        sizes,
        count,
        sizes.map(() => 99),
      ),
    )
  const both = shared(
    sizes,
    38,
    sizes.map(() => 99),
  )
  const first = shared(sizes, counts[0] ?? 0, both)
  return [first, both.map((count, index) => count - (first[index] ?? 0))]
}

/** One seat after another to whom the largest remainder is left; nobody beyond the most it may have. */
function shared(sizes: readonly number[], seats: number, most: readonly number[]): number[] {
  const all = sizes.reduce((so, size) => so + size, 0)
  if (all === 0) return sizes.map(() => 0)
  const exact = sizes.map((size): Fraction => f(seats * size, all))
  const given = exact.map((one) => Number(floor(one)))
  while (given.reduce((so, one) => so + one, 0) < seats) {
    const wanting = given.map((_, index) => index).filter((index) => (given[index] ?? 0) < (most[index] ?? 0))
    const [next = 0] = wanting.sort((a, b) => {
      const remainder = (index: number) => sub(exact[index] ?? NOUGHT, f(given[index] ?? 0))
      return cmp(remainder(b), remainder(a)) || (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b
    })
    given[next] = (given[next] ?? 0) + 1
  }
  return given
}
