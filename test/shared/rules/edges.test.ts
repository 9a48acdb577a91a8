import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { seatsOverGroups } from '#shared/engine/grading/seats-over-groups.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { ratio, toExactText } from '#shared/numbers/index.ts'
import { byGroupCoefficient } from '#shared/rules/methods/group-correction.ts'
import { trimmed, trimmedMean } from '#shared/rules/methods/trimmed-mean.ts'
import { schemeSchema } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { recompute } from '#test/schemes/recompute.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const basis = { text: '示例' }
const shipped = shippedScheme('hoboksar/2011.yaml')

/** What one part comes to, scored in one way, for units in a group. */
function appraised(score: unknown, tables: readonly TableRows[], missing = 'block', max = 100): Appraisal {
  const scheme = schemeSchema.parse({
    ...shipped,
    parts: [
      { id: 'work', title: '工作', step: 2, max, score, basis },
      { id: 'total', title: '综合得分', step: 7, score: { by: 'sum', of: ['work'] }, basis },
    ],
    confirm: [],
    missing: { policy: missing, basis },
    rounding: { ...shipped.rounding, stage: 'total' },
  })
  const names = [...new Set(tables.flatMap(({ rows }) => rows.map(([name = null]) => name)))]
  const roster: TableRows = {
    table: 'roster',
    columns: ['name', 'group'],
    rows: names.map((name) => [name, 'farming']),
  }
  const appraisal = evaluate(scheme, [roster, ...tables], { trace: 'all' })
  for (const line of Object.values(appraisal.traces ?? {}).flat())
    if (line.expression !== '')
      expect(`${line.label} ${recompute(line.expression)}`).toBe(`${line.label} ${line.exact}`)
  return appraisal
}

const observed = (rows: Cell[][]): TableRows => ({
  table: 'observations',
  columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
  rows: rows.map(([name = null, ...rest]) => [name, '工作', ...rest]),
})
const pointsOf = ({ results }: Appraisal) =>
  Object.fromEntries(results.map((one) => [one.name, one.parts['work']?.exact]))

describe('B1 折算：不适用、缺项、零分是三回事', () => {
  const score = { by: 'converted-sum', notApplicable: 'renormalise' }
  const rows = observed([
    ['不适用', '甲项', 60, 54, null],
    ['不适用', '乙项', 40, '不适用', null],
    ['零分', '甲项', 60, 54, null],
    ['零分', '乙项', 40, 0, null],
    ['缺项', '甲项', 60, 54, null],
    ['缺项', '乙项', 40, null, null],
  ])
  test('缺项不排名', () => {
    const { results } = appraised(score, [rows])
    expect(results.map((one) => [one.name, one.total?.exact])).toEqual([
      ['不适用', '90'],
      ['零分', '54'],
      ['缺项', undefined],
    ])
  })
  test('缺项按零分计时，分值仍在满分之内', () => {
    expect(pointsOf(appraised(score, [rows], 'zero'))).toEqual({ 不适用: '90', 零分: '54', 缺项: '54' })
  })
  test('缺项按平均分计时，是其他单位的平均', () => {
    const appraisal = appraised(score, [rows], 'group-mean')
    expect(pointsOf(appraisal)).toEqual({ 不适用: '90', 零分: '54', 缺项: '72' })
    const own = appraisal.traces?.['缺项']?.find((line) => line.label === '工作')
    expect(own).toMatchObject({ expression: '1.44 / 2 × 100', exact: '72' })
  })
})

describe('B11 分类评议：没有投票、填得认不出是两回事', () => {
  const classes = [
    { id: 'one', title: '甲类', weight: '50%', basis },
    { id: 'two', title: '乙类', weight: '50%', basis },
  ]
  const ballots = (second: Cell): TableRows => ({
    table: 'ballots',
    columns: ['subject', 'evaluatorClass', 'score'],
    rows: [
      ['单位', '甲类', 80],
      ['单位', '乙类', second],
    ],
  })
  const total = (second: Cell, emptyClass: string) =>
    appraised({ by: 'evaluator-classes', emptyClass, classes }, [ballots(second)]).results[0]?.total?.exact
  test.each<[Cell, string, string | undefined]>([
    [100, 'renormalise', '90'],
    [null, 'renormalise', '80'],
    [null, 'zero', '40'],
    [null, 'missing', undefined],
    ['八十', 'renormalise', undefined],
    [100.01, 'renormalise', undefined],
    [100, 'zero', '90'],
  ])('乙类填 %s，空类 %s：%s', (second, emptyClass, exact) => {
    expect(total(second, emptyClass)).toBe(exact)
  })
})

describe('B19 分期：平均、加权、末期、最高', () => {
  const periods = [
    { id: 'q1', title: '一季度', weight: '1' },
    { id: 'q2', title: '二季度', weight: '1' },
    { id: 'q3', title: '三季度', weight: '2' },
  ]
  const rows = observed([
    ['单位', '项', 100, 70, '一季度'],
    ['单位', '项', 50, 45, '二季度'],
    ['单位', '项', 100, 80, '三季度'],
  ])
  test.each([
    ['mean', '80'],
    ['weighted', '80'],
    ['last', '80'],
    ['greatest', '90'],
  ])('%s', (combine, exact) => {
    const found = appraised({ by: 'over-periods', periods, combine, notHeld: 'left-out', notFiled: 'missing' }, [rows])
    expect(pointsOf(found)).toEqual({ 单位: exact })
  })
  test.each([
    ['weighted', 75, '77.5'],
    ['last', 75, '75'],
    ['mean', 75, '235/3'],
    ['greatest', 95, '95'],
  ])('%s，三季度 %s', (combine, third, exact) => {
    const changed = observed([
      ['单位', '项', 100, 70, '一季度'],
      ['单位', '项', 100, 90, '二季度'],
      ['单位', '项', 100, third, '三季度'],
    ])
    const found = appraised({ by: 'over-periods', periods, combine, notHeld: 'left-out', notFiled: 'missing' }, [
      changed,
    ])
    expect(pointsOf(found)).toEqual({ 单位: exact })
  })
})

describe('B17 加减分：同一规则只计一次的，计最高的一件，与行的先后无关', () => {
  const score = {
    by: 'event-points',
    table: 'events',
    rules: [{ id: 'award', title: '表彰', points: 'as-verified', times: 'once', basis }],
    sameAchievement: 'all',
    cap: { at: 5, stage: 'after-multiplier' },
  }
  const events = (points: readonly number[]): TableRows => ({
    table: 'events',
    columns: ['subject', 'rule', 'verified', 'matter', 'document'],
    rows: points.map((one, index) => ['单位', '表彰', one, `事项${index}`, '示例']),
  })
  test.each([
    [[1, 3, 2], '3'],
    [[3, 2, 1], '3'],
    [[4.99], '4.99'],
    [[5], '5'],
    [[5.01], '5'],
    [[], '0'],
  ])('%j 计 %s', (points, exact) => {
    const tables = [events(points), observed([['单位', '项', 100, 1, null]])]
    expect(pointsOf(appraised(score, tables))).toEqual({ 单位: exact })
  })
})

describe('B10 去掉最高分、最低分：不足的不去', () => {
  const classes = [{ id: 'one', title: '甲类', weight: '100%', basis }]
  test.each([
    [[90], '90'],
    [[90, 70], '80'],
    [[90, 80, 10], '80'],
    [[90, 90, 80, 10], '85'],
  ])('%j 平均 %s', (scores, mean) => {
    const score = { by: 'evaluator-classes', emptyClass: 'missing', classes, trim: { each: 1, from: 1 } }
    const votes: TableRows = {
      table: 'votes',
      columns: ['subject', 'evaluatorClass', 'ballot', 'score'],
      rows: scores.map((one, index) => ['单位', '甲类', `${index}`, one]),
    }
    expect(pointsOf(appraised(score, [votes]))).toEqual({ 单位: mean })
  })
})

test('B19 期间写错的行不会悄悄不计', () => {
  const periods = [{ id: 'q1', title: '一季度' }]
  const score = { by: 'over-periods', periods, combine: 'mean', notHeld: 'left-out', notFiled: 'zero' }
  const found = (period: string | null) =>
    appraised(score, [observed([['单位', '项', 100, 90, period]])]).findings.map((one) => one.problem.code)
  expect(found('一季度')).toEqual([])
  expect(found('1季度')).toEqual(['mark-unknown'])
  expect(found(null)).toEqual(['value-required'])
})

test('B21 先进、优秀合并分配时，没有一组的名额是负数', () => {
  const sizes = [1, 5, 2, 2, 5].map((size, index) => ({ group: `G${index}`, size }))
  const seats = seatsOverGroups(sizes, [7, 1], 'nested')
  expect(seats.map((one) => one.reduce((so, count) => so + count, 0))).toEqual([7, 1])
  expect(seats.flat().filter((count) => count < 0)).toEqual([])
  expect(
    seatsOverGroups(
      sizes.map((one) => ({ ...one, size: 0 })),
      [7, 1],
      'nested',
    ).flat(),
  ).toEqual(Array(10).fill(0))
})

test('B10 按比例去掉两头时，个数四舍五入；不足两头之和的不去', () => {
  const values = Array.from({ length: 15 }, (_, index) => ratio(index * index))
  // 一成半为 1.5，各去 2 个
  expect(toExactText(trimmedMean(values, { share: ratio(1, 10), from: 3 }))).toBe('59')
  expect(trimmed(values.slice(0, 2), { each: 1, from: 1 })).toHaveLength(2)
})

test('B13 组内平均为零时不作系数修正', () => {
  const [first = []] = byGroupCoefficient([[ratio(10), ratio(-10)], [ratio(6)]])
  expect(first.map(toExactText)).toEqual(['10', '-10'])
})
