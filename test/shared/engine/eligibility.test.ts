import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Eligibility, Grades, Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { scored, smallScheme } from './small-scheme.ts'

const basis = { text: '一' }
const EIGHT = { 甲: 95, 乙: 93, 丙: 91, 丁: 89, 戊: 87, 己: 79.996, 庚: 79, 辛: 70 }

const share: Grades['quota'] = {
  kind: 'share',
  base: 'all',
  shares: [
    { grade: '一等', share: '30%' },
    { grade: '二等', share: '50%' },
    { grade: '三等', share: '20%' },
  ],
  rounding: 'largest-remainder',
  belowThreshold: 'outside',
  basis,
}
const seats: Grades['quota'] = {
  kind: 'seats',
  places: [
    { grade: '一等', seats: 2 },
    { grade: '二等', seats: 2 },
  ],
  rest: '三等',
  pools: [],
  shares: [],
  basis,
}
const bands: Grades['quota'] = {
  kind: 'bands',
  bands: [
    { grade: '一等', from: '90' },
    { grade: '二等', from: '75' },
    { grade: '三等', from: '0' },
  ],
  on: 'published',
  shares: [],
  basis,
}

function withRules(quota: Grades['quota'], rules: readonly Pick<Eligibility, 'when' | 'effect'>[]): Scheme {
  const small = smallScheme()
  const eligibility = rules.map((rule, index): Eligibility => {
    return { id: `r${index}`, title: `规则${index}`, seat: 'passes', basis, ...rule }
  })
  const ladder = ['一等', '二等', '三等']
  const tie = { otherwise: 'share-better' as const, basis }
  return { ...small, grades: { ...small.grades, ladder, quota, eligibility, tie } }
}

const vetoed = (...subjects: string[]): TableRows => ({
  table: 'vetoes',
  columns: ['subject', 'matter', 'document'],
  rows: subjects.map((one): Cell[] => [one, '处分', '示例文号']),
})

function gradesOf(scheme: Scheme, scores: Readonly<Record<string, number>>, vetoes: readonly string[] = []): string {
  const { results } = evaluate(scheme, [...scored({ strict: scores }), vetoed(...vetoes)])
  return results.map(({ name, grade }) => `${name}${grade?.slice(0, 1) ?? '—'}`).join(' ')
}

const bar = { when: { vetoes: ['处分'] }, effect: { bar: '一等' } }
const below = (points: string) => ({ when: { parts: ['total'], below: points }, effect: { bar: '一等' } })

describe('不得评定为最高的等次，名额递补', () => {
  test.each<[string, Grades['quota'], string]>([
    ['按比例', share, '甲二 乙一 丙一 丁二 戊二 己二 庚三 辛三'],
    ['按名额，不止一个等次', seats, '甲二 乙一 丙一 丁二 戊三 己三 庚三 辛三'],
    ['按分数段', bands, '甲二 乙一 丙一 丁二 戊二 己二 庚二 辛三'],
  ])('%s', (_what, quota, grades) => {
    expect(gradesOf(withRules(quota, [bar]), EIGHT, ['甲'])).toBe(grades)
  })

  test('没有人可以递补：按比例的归下一等次，按名额的归其余的等次', () => {
    const all = Object.keys(EIGHT)
    expect(gradesOf(withRules(share, [bar]), EIGHT, all)).toBe('甲二 乙二 丙二 丁二 戊二 己二 庚三 辛三')
    expect(gradesOf(withRules(seats, [bar]), EIGHT, all)).toBe('甲二 乙二 丙三 丁三 戊三 己三 庚三 辛三')
  })

  test('递补的名额线上并列，多出的占下一等次的名额', () => {
    const tied = { ...EIGHT, 丁: 91 }
    expect(gradesOf(withRules(share, [bar]), tied, ['甲'])).toBe('甲二 乙一 丙一 丁一 戊二 己二 庚三 辛三')
    expect(gradesOf(withRules(seats, [bar]), tied, ['甲'])).toBe('甲二 乙一 丙一 丁一 戊三 己三 庚三 辛三')
  })

  test('一条空着名额、一条递补，各照各的', () => {
    const scheme = withRules(share, [bar, below('94')])
    const eligibility = scheme.grades.eligibility?.map((one, index) => ({
      ...one,
      seat: index === 0 ? ('lapses' as const) : ('passes' as const),
    }))
    const mixed: Scheme = { ...scheme, grades: { ...scheme.grades, eligibility } }
    expect(gradesOf(mixed, EIGHT, ['甲'])).toBe('甲二 乙二 丙二 丁二 戊二 己二 庚三 辛三')
  })
})

describe('得分低于若干分的', () => {
  test('总分按排名的分数比较：公布的 80.00 不低于 80', () => {
    const quota: Grades['quota'] = {
      ...share,
      shares: [
        { grade: '一等', share: '80%' },
        { grade: '三等', share: '20%' },
      ],
    }
    expect(gradesOf(withRules(quota, [below('80')]), EIGHT)).toBe('甲一 乙一 丙一 丁一 戊一 己一 庚三 辛三')
    expect(gradesOf(withRules(quota, [below('80.01')]), EIGHT)).toBe('甲一 乙一 丙一 丁一 戊一 己三 庚三 辛三')
  })

  test('直接定为某等次', () => {
    const fixed = { when: { parts: ['raw'], below: '79' }, effect: { fix: '三等' } }
    expect(gradesOf(withRules(bands, [fixed]), { 甲: 95, 乙: 79, 丙: 78.9 })).toBe('甲一 乙二 丙三')
  })

  test('不对本组计分的得分项，不算低于', () => {
    const scheme = withRules(bands, [{ when: { parts: ['beside'], below: '60' }, effect: { fix: '三等' } }])
    const score = { by: 'sum' as const, of: ['raw'], less: [] }
    const beside = { id: 'beside', title: '旁项', step: 7 as const, score, groups: ['lenient'], indicators: [], basis }
    expect(gradesOf({ ...scheme, parts: [...scheme.parts, beside] }, { 甲: 95 })).toBe('甲一')
  })
})
