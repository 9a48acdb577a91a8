import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { cents, cmp, div, f, max, mul, NOUGHT, round2, total, type Fraction } from './fraction.ts'
import { counted, perhaps, shownParts, subjects, withoutGaps, type PlainPart } from './plain-parts.ts'
import { byPlaces, lines, rankOf } from './plain-ranking.ts'
import { overPeriods, period, score, type Score } from './plain-periods.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'

const GROUPS = ['farming', 'herding', 'services', 'county'] as const
const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  farming: { 农业: 50, 牧业: 20, 服务业: 30 },
  herding: { 农业: 20, 牧业: 50, 服务业: 30 },
  services: { 农业: 20, 牧业: 20, 服务业: 60 },
  county: { 本职工作: 100 },
}

interface Unit {
  readonly group: string
  readonly status: string
  readonly months: readonly (readonly Score[])[]
  readonly quarters: readonly (readonly Score[])[]
  readonly indicators: readonly (Score | undefined)[]
  readonly unweighted: boolean
  readonly innovations: readonly (number | null)[]
  readonly gradeBefore: string | null
}
interface Year {
  readonly units: readonly Unit[]
  readonly confirmed: boolean
}
interface Parameters {
  readonly points: readonly [number, number, number]
  readonly line: string
  readonly seats: Readonly<Record<string, number>>
  readonly chain: boolean
}

const unit = (gaps: boolean): fc.Arbitrary<Unit> =>
  fc.record({
    group: fc.constantFrom('farming', 'farming', ...GROUPS),
    status: fc.constantFrom('', '', '', '', '', '', '不参加', '不参加等次评定'),
    months: fc.array(fc.oneof(period(gaps), fc.constant([])), { minLength: 12, maxLength: 12 }),
    quarters: fc.array(period(gaps), { minLength: 4, maxLength: 4 }),
    indicators: fc.array(gaps ? fc.option(score(true), { nil: undefined, freq: 10 }) : score(false), {
      minLength: 3,
      maxLength: 3,
    }),
    unweighted: gaps ? fc.nat(15).map((one) => one === 0) : fc.constant(false),
    innovations: fc.array(perhaps(fc.integer({ min: 0, max: 300 }), gaps), { maxLength: 2 }),
    gradeBefore: fc.constantFrom(null, '达标', '不达标'),
  })

/** 和布克赛尔 2011. */
export const hoboksar: Regulation<Parameters, Year> = {
  scheme: 'hoboksar/2011.yaml',
  readings: {
    'A-04': ['manual', 'share-better', 'share-worse'],
    'A-05': ['competition', 'dense'],
    'A-06': ['published', 'exact'],
    'A-07': ['each-part', 'total'],
    'A-08': ['renormalise', 'full', 'zero'],
    'A-09': ['block', 'zero', 'group-mean'],
    'B-4': ['zero', 'left-out', 'missing'],
  },
  parameters: fc.record({
    points: fc.constantFrom([0, 40, 60] as const, [20, 30, 50] as const),
    line: fc.constantFrom('80', '79.99', '75.5'),
    seats: fc.record(Object.fromEntries(GROUPS.map((group) => [group, fc.nat(3)]))),
    chain: fc.boolean(),
  }),
  year: fc.record({ units: subjects(unit), confirmed: fc.nat(14).map((one) => one > 0) }),
  adoption: ({ points: [month, quarter, year], line, seats, chain }) => ({
    points: { 月评议: month, 季考核: quarter, 年总评: year },
    'pass-line': line,
    advanced: { ...seats },
    'tie-chain': chain
      ? {
          keys: [{ part: 'year-end', better: 'more' }],
          decision: { body: '示例', document: '示例', date: '2011-12-20' },
        }
      : null,
  }),
  rows({ units, confirmed }) {
    const each = (rows: (unit: Unit) => readonly (readonly Cell[])[]): Cell[][] =>
      units.flatMap((one, index) => rows(one).map((row) => [`单位${index}`, ...row]))
    const scores = (part: string, title: string, rows: readonly Score[], when: string | null): Cell[][] =>
      rows.map(([points, most], index) => [
        part,
        `${title}${index || ''}`,
        most,
        typeof points === 'number' ? points / 100 : points,
        when,
      ])
    return [
      {
        table: 'roster',
        columns: ['name', 'group', 'order', 'status'],
        rows: units.map(({ group, status }, index) => [`单位${index}`, group, index, status]),
      },
      {
        table: 'observations',
        columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
        rows: each((one) => [
          ...one.months.flatMap((rows, index) => scores('月评议', '月报', rows, `${index + 1}月`)),
          ...one.quarters.flatMap((rows, index) =>
            scores('季考核', '季报', rows, `${['一', '二', '三', '四'][index] ?? ''}季度`),
          ),
          ...indicatorsOf(one).flatMap(([title, row]) => (row ? scores('年总评', title, [row], null) : [])),
          ...(one.unweighted ? scores('年总评', '另一项', [[100, 10]], null) : []),
        ]),
      },
      {
        table: 'events',
        columns: ['subject', 'rule', 'verified', 'matter', 'document'],
        rows: each((one) =>
          one.innovations.map((points, index) => [
            '创新工作',
            points === null ? null : points / 100,
            `创新${index}`,
            '示例',
          ]),
        ),
      },
      {
        table: 'history',
        columns: ['subject', 'year', 'grade'],
        rows: each((one) => (one.gradeBefore === null ? [] : [[2010, one.gradeBefore]])),
      },
      { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', confirmed ? '是' : null]] },
    ]
  },
  plain,
}

function indicatorsOf({ group, indicators }: Unit): [string, Score | undefined][] {
  return Object.keys(WEIGHTS[group] ?? {}).map((title, index) => [title, indicators[index]])
}

function yearEnd(one: Unit, most: number, asNought: boolean, instead: string): PlainPart {
  let weights = NOUGHT
  let weighted = NOUGHT
  let lacks = one.unweighted
  for (const [title, row] of indicatorsOf(one)) {
    const weight = f(WEIGHTS[one.group]?.[title] ?? 0, 100)
    const [points = null, possible = 1] = row ?? []
    if (points === '不适用' && instead === 'renormalise') continue
    if (points === null) lacks = true
    if (points === null && !asNought) continue
    weights = f(weights.n * weight.d + weight.n * weights.d, weights.d * weight.d)
    const share = points === '不适用' ? f(instead === 'full' ? 1 : 0) : div(cents(points ?? 0), f(possible))
    weighted = total([weighted, mul(weight, share)])
  }
  if (weights.n === 0n) return { exact: NOUGHT, most: f(most), lacks, void: !lacks }
  return { exact: mul(div(weighted, weights), f(most)), most: f(most), lacks }
}

function plain({ units, confirmed }: Year, { readings, parameters }: Adopted<Parameters>): PlainResult[] {
  const there = units.map((one, index) => ({ ...one, name: `单位${index}` })).filter((one) => one.status !== '不参加')
  const asNought = readings['A-09'] === 'zero'
  const instead = readings['A-08'] ?? ''
  const fill = (part: (one: Unit) => PlainPart) =>
    withoutGaps(
      there.map(part),
      there.map((one) => one.group),
      readings['A-09'] ?? '',
    )
  const [monthPoints, quarterPoints, yearPoints] = parameters.points
  const months = fill((one) => overPeriods(one.months, monthPoints, { notFiled: readings['B-4'], asNought, instead }))
  const quarters = fill((one) => overPeriods(one.quarters, quarterPoints, { notFiled: 'missing', asNought, instead }))
  const years = fill((one) => yearEnd(one, yearPoints, asNought, instead))
  const bonus = fill((one) => ({
    exact: total(one.innovations.map((points) => cents(points ?? 0))),
    lacks: one.innovations.includes(null),
  }))
  const stage = readings['A-07']
  const scored = there.map((one, index) => {
    const own = {
      monthly: months[index],
      quarterly: quarters[index],
      'year-end': years[index],
      innovation: bonus[index],
    }
    const parts = Object.fromEntries(
      Object.entries(own).flatMap(([id, part]) =>
        part ? [[id, id === 'innovation' && !confirmed ? { ...part, lacks: true } : part]] : [],
      ),
    )
    const all = Object.values(parts)
    const exact = max(NOUGHT, total(all.map((part) => counted(part, stage))))
    const sum: PlainPart = { exact, lacks: all.some((part) => part.lacks) }
    const open = sum.lacks || all.some((part) => part.void)
    const score = readings['A-06'] === 'exact' ? counted(sum, stage) : round2(exact)
    const chain = parameters.chain ? [counted(years[index] ?? sum, stage)] : []
    return { ...one, parts, exact, open, score, chain, ranked: one.status === '' }
  })
  return scored.map((one) => {
    const group = scored.filter((other) => other.group === one.group && other.ranked)
    const ranked = one.ranked && !group.some((other) => other.open)
    const below = cmp(one.score, lineOf(parameters.line)) < 0
    const passing = group.filter((other) => cmp(other.score, lineOf(parameters.line)) >= 0)
    const seats = Math.min(parameters.seats[one.group] ?? 0, passing.length)
    const grades = byPlaces(passing, lines(['先进', seats], ['达标', passing.length - seats]), readings['A-04'] ?? '')
    const grade = !ranked ? null : below ? '不达标' : (grades[passing.indexOf(one)] ?? null)
    const consequences = ['criticism', 'no-awards', 'no-bonus', 'talk', 'rectification']
    if (one.gradeBefore === '不达标') consequences.push('reorganisation')
    return {
      name: one.name,
      parts: shownParts(one.parts, one.open ? null : one.exact),
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
      consequences: grade === '不达标' ? consequences : [],
    }
  })
}

function lineOf(line: string): Fraction {
  return cents(Math.round(Number(line) * 100))
}
