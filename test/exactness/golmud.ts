import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { add, cents, div, f, max, mul, NOUGHT, round2, sub, total } from './fraction.ts'
import { counted, perhaps, subjects, withoutGaps, type PlainPart } from './plain-parts.ts'
import { consequences, gradesOf } from './golmud-grades.ts'
import { rankOf } from './plain-ranking.ts'
import type { PlainResult, Regulation } from './regulation.ts'

const GROUPS = ['G1', 'G2', 'T'] as const
const CLASSES = ['民主测评', '市领导评价', '考核组评价', '社会评价', '群众满意度', '部门互评'] as const
const WEIGHTS = [20, 20, 20, 15, 15, 10]
const RATINGS: Readonly<Record<string, number>> = { 好: 100, 较好: 85, 一般: 70, 差: 40 }

type Goals = readonly (readonly [number, string | null])[]
interface Unit {
  readonly group: string
  readonly status: string
  readonly base: Goals
  readonly dynamic: Goals
  readonly reviews: readonly (number | null)[]
  readonly deductions: readonly (number | null)[]
  readonly vetoes: readonly string[]
  readonly last: readonly [number, number, string] | null
}
interface Year {
  readonly units: readonly Unit[]
  readonly vetoesConfirmed: boolean
}
interface Parameters {
  /** Thousandths. */
  readonly share: Readonly<Record<string, number>>
  readonly chain: 'none' | 'decided' | 'reference'
}

const goals = (gaps: boolean, minLength: number) =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), perhaps(fc.constantFrom(...Object.keys(RATINGS)), gaps)), {
    minLength,
    maxLength: 4,
  })
const unit = (gaps: boolean): fc.Arbitrary<Unit> =>
  fc.record({
    group: fc.constantFrom(...GROUPS, 'G1', 'G1'),
    status: fc.constantFrom('', '', '', '', '', '', '不参加', '不参加等次评定'),
    base: goals(gaps, gaps ? 0 : 1),
    dynamic: goals(gaps, 0),
    reviews: fc.tuple(...CLASSES.map(() => perhaps(fc.integer({ min: 6000, max: 10000 }), gaps))),
    deductions: fc.array(perhaps(fc.integer({ min: 1, max: 300 }), gaps), { maxLength: 2 }),
    vetoes: fc.constantFrom([], [], [], [], ['诫勉'], ['追责'], ['诫勉', '追责'], ['其他']),
    last: fc.option(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 4 }), fc.constantFrom('优秀', '良好', '一般')),
    ),
  })

/** 格尔木 2017. */
export const golmud: Regulation<Parameters, Year> = {
  scheme: 'golmud/2017.yaml',
  readings: {
    'A-02': ['floor', 'half-up', 'ceiling'],
    'A-04': ['manual', 'share-better', 'share-worse'],
    'A-05': ['competition', 'dense'],
    'A-06': ['published', 'exact'],
    'A-07': ['each-part', 'total'],
    'A-09': ['block', 'zero', 'group-mean'],
    'G-a2': ['passes', 'lapses'],
    'G-a3': ['mixed', 'same'],
    'G-a5': ['left-out', 'full', 'zero'],
    'G-b1': ['scored', 'reference'],
    'G-b2': ['ordinary', 'none'],
  },
  parameters: fc.record({
    share: fc.record({
      G1: fc.constantFrom(0, 150, 200, 300, 333),
      G2: fc.constantFrom(250, 500),
      T: fc.constantFrom(200, 1000),
    }),
    chain: fc.constantFrom('none', 'decided', 'reference'),
  }),
  year: fc.record({ units: subjects(unit), vetoesConfirmed: fc.nat(9).map((one) => one > 0) }),
  adoption: ({ share, chain }) => ({
    'excellent-share': Object.fromEntries(Object.entries(share).map(([group, one]) => [group, `${one / 10}%`])),
    'tie-chain':
      chain === 'none'
        ? null
        : {
            keys: [{ part: 'tasks', better: 'more' }],
            ...(chain === 'decided' ? { decision: { body: '示例', document: '示例', date: '2017-12-20' } } : {}),
          },
  }),
  rows: ({ units, vetoesConfirmed }) => {
    const each = (rows: (unit: Unit) => readonly (readonly Cell[])[]): Cell[][] =>
      units.flatMap((one, index) => rows(one).map((row) => [`单位${index}`, ...row]))
    return [
      {
        table: 'roster',
        columns: ['name', 'group', 'order', 'status'],
        rows: units.map(({ group, status }, index) => [`单位${index}`, group, index, status]),
      },
      {
        table: 'goals',
        columns: ['subject', 'part', 'goal', 'maxPoints', 'rating'],
        rows: each(({ base, dynamic }) => [
          ...base.map(([points, rating], index): Cell[] => ['基础指标', `目标${index}`, points, rating]),
          ...dynamic.map(([points, rating], index): Cell[] => ['动态指标', `任务${index}`, points, rating]),
        ]),
      },
      {
        table: 'ballots',
        columns: ['subject', 'evaluatorClass', 'score'],
        rows: each(({ reviews }) =>
          reviews.map((score, index) => [CLASSES[index] ?? '', score === null ? null : score / 100]),
        ),
      },
      {
        table: 'inspections',
        columns: ['subject', 'deduction', 'reason'],
        rows: each(({ deductions }) =>
          deductions.map((one, index) => [one === null ? null : one / 100, `问题${index}`]),
        ),
      },
      {
        table: 'vetoes',
        columns: ['subject', 'matter', 'document'],
        rows: each(({ vetoes }) => vetoes.map((matter) => [matter, '示例'])),
      },
      {
        table: 'history',
        columns: ['subject', 'year', 'rank', 'size', 'grade'],
        rows: each(({ last }) => (last ? [[2016, ...last]] : [])),
      },
      {
        table: 'confirmations',
        columns: ['sheet', 'confirmed'],
        rows: [
          ['察访核验', '是'],
          ['一票否决', vetoesConfirmed ? '是' : null],
        ],
      },
    ]
  },
  plain,
}

function rated(goalsOf: Goals): PlainPart {
  return {
    exact: total(goalsOf.map(([points, rating]) => mul(f(points), f(RATINGS[rating ?? ''] ?? 0, 100)))),
    most: total(goalsOf.map(([points]) => f(points))),
    lacks: goalsOf.some(([, rating]) => rating === null),
  }
}

function surveyed(reviews: Unit['reviews']): PlainPart {
  const weighted = total(reviews.map((score, index) => mul(f(WEIGHTS[index] ?? 0, 100), cents(score ?? 0))))
  return { exact: mul(div(weighted, f(100)), f(20)), most: f(20), lacks: reviews.includes(null) }
}

function plain(
  { units, vetoesConfirmed }: Year,
  { readings, parameters }: { readings: Readonly<Record<string, string>>; parameters: Parameters },
): PlainResult[] {
  const there = units.map((one, index) => ({ ...one, name: `单位${index}` })).filter((one) => one.status !== '不参加')
  const groups = there.map((one) => one.group)
  const fill = (parts: PlainPart[]) => withoutGaps(parts, groups, readings['A-09'] ?? '')
  const base = fill(
    there.map((one) => (one.base.length > 0 ? rated(one.base) : { exact: NOUGHT, most: f(100), lacks: true })),
  )
  const dynamic = fill(
    there.map((one): PlainPart => {
      if (one.dynamic.length > 0) return rated(one.dynamic)
      const none = readings['G-a5']
      return { exact: none === 'full' ? f(20) : NOUGHT, most: f(20), lacks: false, outside: none === 'left-out' }
    }),
  )
  const surveys = fill(there.map((one) => surveyed(one.reviews)))
  const supervision = fill(
    there.map((one) => ({
      exact: total(one.deductions.map((points) => cents(points ?? 0))),
      lacks: one.deductions.includes(null),
    })),
  )
  const scored = there.map((one, index) => {
    const [b, d, s, m] = [base[index], dynamic[index], surveys[index], supervision[index]]
    if (!b || !d || !s || !m) throw new Error('a part for each')
    const stage = readings['A-07']
    const possible = d.outside ? (b.most ?? NOUGHT) : add(b.most ?? NOUGHT, d.most ?? NOUGHT)
    const tasks: PlainPart = {
      exact: mul(div(add(counted(b, stage), counted(d, stage)), possible), f(80)),
      lacks: b.lacks || d.lacks,
    }
    const withSurveys = readings['G-b1'] === 'scored'
    const sum = sub(add(counted(tasks, stage), withSurveys ? counted(s, stage) : NOUGHT), counted(m, stage))
    const all: PlainPart = { exact: max(NOUGHT, sum), lacks: tasks.lacks || m.lacks || (withSurveys && s.lacks) }
    const parts = { base: b, dynamic: d, tasks, ...(withSurveys ? { surveys: s } : {}), supervision: m, total: all }
    const score = readings['A-06'] === 'exact' ? counted(all, stage) : round2(all.exact)
    const chain = parameters.chain === 'decided' ? [counted(tasks, stage)] : []
    return { ...one, parts, all, score, chain, ranked: one.status === '' }
  })
  type One = (typeof scored)[number]
  const graded = (group: string): Map<One, { rank: number; grade: string | null }> => {
    const members = scored.filter((one) => one.group === group)
    const ranked = members.filter((one) => one.ranked)
    if (ranked.some((one) => one.all.lacks)) return new Map()
    const scores = ranked.map((one) => one.score)
    const grades = gradesOf(ranked, members.length, group, readings, parameters)
    return new Map(
      ranked.map((one, index) => [
        one,
        { rank: rankOf(one.score, scores, readings['A-05'] ?? ''), grade: grades[index] ?? null },
      ]),
    )
  }
  const results = new Map(GROUPS.flatMap((group) => [...graded(group)]))
  return scored.map((one) => {
    const result = results.get(one)
    const complete = Object.entries(one.parts).filter(([, part]) => !part.lacks && !part.outside)
    const grade = vetoesConfirmed ? (result?.grade ?? null) : null
    return {
      name: one.name,
      parts: Object.fromEntries(complete.map(([id, part]) => [id, part.exact])),
      total: one.all.lacks ? null : one.all.exact,
      published: one.all.lacks ? null : round2(one.all.exact),
      rank: result?.rank ?? null,
      before: result?.grade ?? null,
      grade,
      consequences:
        result && grade !== null
          ? consequences(
              one,
              { ...result, grade },
              [...results].filter(([other]) => other.group === one.group),
              readings,
            )
          : [],
    }
  })
}
