import fc from 'fast-check'
import type { Cell } from '#shared/tables/index.ts'
import { cents, cmp, f, mul, round2, total } from './fraction.ts'
import { counted, subjects, withoutGaps, type PlainPart } from './plain-parts.ts'
import { rankOf } from './plain-ranking.ts'
import { cellOf, meanOf, said, type Said } from './plain-votes.ts'
import type { Adopted, PlainResult, Regulation } from './regulation.ts'

const CLASSES = ['本人', '同事', '考核小组', '学校领导'] as const

interface Person {
  readonly status: string
  readonly said: readonly Said[]
}
interface Parameters {
  readonly weights: readonly [number, number, number, number]
  readonly lines: readonly [number, number, number, number]
}

const person = (gaps: boolean): fc.Arbitrary<Person> =>
  fc.record({
    status: fc.constantFrom('', '', '', '', '', '不参加', '只写评语', '暂缓'),
    said: fc.tuple(
      ...CLASSES.map(() =>
        fc.oneof(
          said(gaps),
          said(gaps).map((one) => ({ ...one, ready: null, votes: [{ score: 9000, own: false }, ...one.votes] })),
        ),
      ),
    ),
  })

/** 75中. */
export const school75: Regulation<Parameters, readonly Person[]> = {
  scheme: 'school-75/v1.yaml',
  readings: {
    'A-04': ['manual', 'share-better'],
    'A-05': ['competition', 'dense'],
    'A-06': ['published', 'exact'],
    'A-07': ['each-part', 'total'],
    'A-09': ['block', 'zero', 'group-mean'],
    'S-a1': ['two', 'one'],
    'S-b1': ['plain', 'trimmed'],
    'S-b2': ['published', 'exact'],
  },
  parameters: fc.record({
    weights: fc.constantFrom([10, 30, 20, 40] as const, [0, 50, 25, 25] as const),
    lines: fc.constantFrom([9500, 8800, 7500, 6000] as const, [9000, 8000, 7000, 6667] as const),
  }),
  year: subjects(person),
  adoption: ({ weights, lines }) => ({
    weights: Object.fromEntries(CLASSES.map((title, index) => [title, `${weights[index] ?? 0}%`])),
    lines: Object.fromEntries(
      ['杰出', '优秀', '良好', '合格'].map((grade, index) => [grade, (lines[index] ?? 0) / 100]),
    ),
  }),
  rows: (people) => {
    const each = (rows: (person: Person) => readonly (readonly Cell[])[]): Cell[][] =>
      people.flatMap((one, index) => rows(one).map((row) => [`教师${index}`, ...row]))
    return [
      {
        table: 'persons',
        columns: ['name', 'group', 'order', 'status'],
        rows: people.map(({ status }, index) => [`教师${index}`, '教职员工', index, status]),
      },
      {
        table: 'votes',
        columns: ['subject', 'evaluatorClass', 'ballot', 'score', 'own'],
        rows: each((one) =>
          one.said.flatMap(({ votes }, at) =>
            votes.map(({ score: points, own }, index): Cell[] => [
              CLASSES[at] ?? '',
              `${index}`,
              cellOf(points),
              own ? '是' : null,
            ]),
          ),
        ),
      },
      {
        table: 'ballots',
        columns: ['subject', 'evaluatorClass', 'score'],
        rows: each((one) => one.said.map(({ ready }, at) => [CLASSES[at] ?? '', ready === null ? null : ready / 100])),
      },
    ]
  },
  plain,
}

function plain(people: readonly Person[], { readings, parameters }: Adopted<Parameters>): PlainResult[] {
  const there = people.map((one, index) => ({ ...one, name: `教师${index}` })).filter((one) => one.status !== '不参加')
  const ratings = withoutGaps(
    there.map((one): PlainPart => {
      const means = one.said.map((classSaid) =>
        meanOf(classSaid, { trimmed: readings['S-b1'] === 'trimmed', own: false }),
      )
      return {
        exact: total(means.map((value, index) => mul(f(parameters.weights[index] ?? 0, 100), value ?? f(0)))),
        most: f(100),
        lacks: means.some((value) => !value),
      }
    }),
    there.map(() => 'staff'),
    readings['A-09'] ?? '',
  )
  const scored = there.map((one, index) => {
    const rating = ratings[index] ?? { exact: f(0), lacks: true }
    const exact = counted(rating, readings['A-07'])
    return {
      ...one,
      rating,
      exact,
      score: readings['A-06'] === 'exact' ? exact : round2(exact),
      ranked: one.status === '',
    }
  })
  const ranked = scored.filter((one) => one.ranked)
  const open = ranked.some((one) => one.rating.lacks)
  const grades =
    readings['S-a1'] === 'two' ? ['杰出', '优秀', '良好', '合格', '待改进'] : ['杰出优秀', '良好', '合格', '待改进']
  const lines = readings['S-a1'] === 'two' ? parameters.lines : parameters.lines.slice(1)
  return scored.map(({ name, rating, exact, score: standing, ranked: isRanked }) => {
    const looked = readings['S-b2'] === 'exact' ? exact : round2(exact)
    const band = lines.findIndex((line) => cmp(looked, cents(line)) >= 0)
    const grade = isRanked && !open ? (grades[band < 0 ? lines.length : band] ?? null) : null
    return {
      name,
      parts: rating.lacks ? {} : { rating: rating.exact, total: exact },
      total: rating.lacks ? null : exact,
      published: rating.lacks ? null : round2(exact),
      rank:
        isRanked && !open
          ? rankOf(
              standing,
              ranked.map((one) => one.score),
              readings['A-05'] ?? '',
            )
          : null,
      before: grade,
      grade,
    }
  })
}
