import { describe, expect, test } from 'vitest'
import {
  greatest,
  least,
  over,
  plus,
  sum,
  times,
  toExactText,
  toFixed,
  ZERO,
  type Exact,
} from '#shared/numbers/index.ts'
import { baseAndSteps, stepsShort } from '#shared/rules/methods/base-and-steps.ts'
import { cappedByCategory } from '#shared/rules/methods/category-caps.ts'
import { completion } from '#shared/rules/methods/completion.ts'
import { converted } from '#shared/rules/methods/conversion.ts'
import { byDifficulty } from '#shared/rules/methods/difficulty.ts'
import { efficacy } from '#shared/rules/methods/efficacy.ts'
import { gradedBallots } from '#shared/rules/methods/graded-ballots.ts'
import { byGroupCoefficient, byGroupShift } from '#shared/rules/methods/group-correction.ts'
import { mean } from '#shared/rules/methods/mean.ts'
import { minMax } from '#shared/rules/methods/min-max.ts'
import { rankPoints } from '#shared/rules/methods/rank-points.ts'
import { ratioToBest } from '#shared/rules/methods/ratio-to-best.ts'
import { squareRoot } from '#shared/rules/methods/square-root.ts'
import { spread, standardScore } from '#shared/rules/methods/standard-score.ts'
import { trimmedMean } from '#shared/rules/methods/trimmed-mean.ts'
import { twoWay } from '#shared/rules/methods/two-way.ts'
import { cases, exact } from './methods-cases.ts'

const number = (text: string): Exact => exact.parse(text)
const HUNDRED = number('100')
const printed = (value: Exact | undefined): string | undefined => value && toExactText(value)

describe('X-1 去掉一个最高分、一个最低分；X-2 两头各去一成', () => {
  const { values, plain, oneEach, tenPercentEach } = cases.trimmed
  test('平均、各去一个、各去 10%', () => {
    expect(printed(mean(values))).toBe(plain)
    expect(printed(trimmedMean(values, { each: 1, from: 3 }))).toBe(oneEach)
    expect(printed(trimmedMean(values, { share: number('0.1'), from: 3 }))).toBe(tenPercentEach)
  })
  test.each(cases.trimmed.cases)('$result', ({ values: few, result }) => {
    expect(printed(trimmedMean(few, { each: 1, from: 3 }))).toBe(result)
  })
})

describe('X-3 组间系数；X-4 组间平移', () => {
  const { strict, lenient, overall, means, coefficient, shift } = cases.groups
  test('各组平均', () => {
    expect(printed(mean([...strict, ...lenient]))).toBe(overall)
    expect([strict, lenient].map((group) => printed(mean(group)))).toEqual(means)
  })
  test('系数', () => {
    const [first = [], second = []] = byGroupCoefficient([strict, lenient])
    expect([first.map(printed), second.map(printed)]).toEqual([coefficient.strict.exact, coefficient.lenient.exact])
    const rounded = [first, second].map((group) => group.map((score) => toFixed(score, 2)))
    expect(rounded).toEqual([coefficient.strict.published, coefficient.lenient.published])
  })
  test('修正后不超过满分', () => {
    const [[first = ZERO] = []] = byGroupCoefficient(
      [
        [number('99'), number('73')],
        [number('95'), number('113')],
      ],
      HUNDRED,
    )
    expect(printed(first)).toBe('100')
  })
  test('平移', () => {
    const [first = [], second = []] = byGroupShift([strict, lenient])
    expect([first.map(printed), second.map(printed)]).toEqual([shift.strict, shift.lenient])
  })
  test('难度系数', () => {
    expect(printed(byDifficulty(number('90'), number('1.1')))).toBe('99')
  })
})

describe('X-5 标准分；X-6 极差归一', () => {
  const { values } = cases.standard
  test('平均、方差、标准差截到 12 位', () => {
    const found = spread(values)
    expect([found.mean, found.variance, found.deviation].map(printed)).toEqual([
      cases.standard.mean,
      cases.standard.variance,
      cases.standard.deviation,
    ])
  })
  test('T 分', () => {
    const scores = values.map((x) => toFixed(standardScore(x, values, number('50'), number('10')), 2))
    expect(scores).toEqual(cases.standard.scores)
  })
  test('全都相同时都是 50 分、都是最高分', () => {
    const same = [number('80'), number('80')]
    expect(same.map((x) => printed(standardScore(x, same, number('50'), number('10'))))).toEqual(['50', '50'])
    expect(same.map((x) => printed(minMax(x, same, number('60'), HUNDRED)))).toEqual(['100', '100'])
  })
  test('60 至 100', () => {
    expect(values.map((x) => toFixed(minMax(x, values, number('60'), HUNDRED), 2))).toEqual(cases.standard.minMax)
  })
  test.each([
    ['0', '0'],
    ['1', '1'],
    ['2', '1.414213562373'],
    ['144', '12'],
    ['0.25', '0.5'],
  ])('%s 的平方根截到 12 位是 %s', (value, root) => {
    expect(printed(squareRoot(number(value), 12))).toBe(root)
  })
})

describe('X-7 功效系数', () => {
  const { good, bad } = cases.efficacy
  test.each(cases.efficacy.cases)('$exact', ({ x, exact: expected, published, clamped }) => {
    const found = efficacy(x, bad, good) ?? ZERO
    expect([printed(found), toFixed(found, 2)]).toEqual([expected, published])
    expect(toFixed(least(HUNDRED, greatest(ZERO, found)), 2)).toBe(clamped)
  })
  test('满意值与不允许值相同时无法计算', () => {
    expect(efficacy(number('5'), bad, bad)).toBeUndefined()
  })
})

describe('X-8 名次计分', () => {
  const values = Object.values(cases.ranks.values)
  test.each(['place', 'mean'] as const)('并列按 %s', (ties) => {
    const points = Object.entries(cases.ranks.values).map(([name, x]) => [
      name,
      printed(rankPoints(x, values, cases.ranks.table, ties)),
    ])
    expect(Object.fromEntries(points)).toEqual(cases.ranks[ties])
  })
  test('名次超出计分表的按最后一档；越少越好的倒着排', () => {
    const short = cases.ranks.table.slice(0, 2)
    expect(printed(rankPoints(number('70'), values, short, 'place'))).toBe('57')
    expect(printed(rankPoints(number('70'), values, short, 'place', 'less'))).toBe('60')
  })
})

describe('X-9 按第一名的比例得分', () => {
  const values = Object.values(cases.best.values)
  test('第一名得满分', () => {
    const points = Object.entries(cases.best.values).map(
      ([name, x]) => [name, ratioToBest(x, values, cases.best.full)] as const,
    )
    expect(Object.fromEntries(points.map(([name, one]) => [name, printed(one)]))).toEqual(cases.best.points)
    expect(toFixed(Object.fromEntries(points)['丙'] ?? ZERO, 2)).toBe(cases.best.published['丙'])
  })
  test('越少越好；最好的为零时无法计算', () => {
    const few = [number('2'), number('4')]
    expect(printed(ratioToBest(number('4'), few, cases.best.full, 'less'))).toBe('3')
    expect(ratioToBest(ZERO, [ZERO, ZERO], cases.best.full)).toBeUndefined()
    expect(ratioToBest(ZERO, [ZERO, number('4')], cases.best.full, 'less')).toBeUndefined()
  })
})

describe('X-10 基准扣分', () => {
  const { full, target, step, unit } = cases.steps
  test.each(cases.steps.cases)('差 $gap', ({ actual, gap, whole, proRata }) => {
    expect(printed(stepsShort(actual, target, unit, 'pro-rata'))).toBe(gap)
    expect(printed(baseAndSteps(full, step, stepsShort(actual, target, unit, 'whole')))).toBe(whole)
    expect(printed(baseAndSteps(full, step, stepsShort(actual, target, unit, 'pro-rata')))).toBe(proRata)
  })
})

test.each([
  ['1', '0', '0'],
  ['1.29', '2', '2.9'],
  ['1.3', '3', '3'],
  ['0.4', '0', '0'],
])('基准扣分，越少越好：目标 1，实绩 %s，每 0.1 一档', (actual, whole, proRata) => {
  const [target, unit] = [number('1'), number('0.1')]
  expect(printed(stepsShort(number(actual), target, unit, 'whole', 'less'))).toBe(whole)
  expect(printed(stepsShort(number(actual), target, unit, 'pro-rata', 'less'))).toBe(proRata)
})

describe('X-11 完成率计分', () => {
  const { full, target } = cases.completion
  test.each(cases.completion.cases)('$capped $counted', ({ actual, capped, counted }) => {
    expect(printed(completion(actual, target, full, 'capped'))).toBe(capped)
    expect(printed(completion(actual, target, full, 'counted'))).toBe(counted)
  })
  test('没有目标值时无法计算', () => {
    expect(completion(number('5'), ZERO, full, 'capped')).toBeUndefined()
  })
})

test('X-12 等次票折成得分；弃权票计入分母时更低', () => {
  const votes = Object.values(cases.ballots.votes).map(([count, coefficient]) => ({ count, coefficient }))
  const valid = sum(votes.map((one) => one.count))
  const score = gradedBallots(votes) ?? ZERO
  expect([printed(valid), printed(score), toFixed(score, 2)]).toEqual([
    cases.ballots.valid,
    cases.ballots.score,
    cases.ballots.published,
  ])
  const [excellent = { count: ZERO }] = votes
  expect(toFixed(times(over(excellent.count, valid), HUNDRED), 2)).toBe(cases.ballots.excellentRate)
  expect(toFixed(gradedBallots(votes, number('2')) ?? ZERO, 2)).toBe(cases.ballots.withTwoAbstentions)
  expect(gradedBallots([])).toBeUndefined()
})

describe('X-13 折算', () => {
  test.each(cases.conversion)('$result', ({ earned, possible, maximum, result }) => {
    expect(printed(converted(earned, possible, maximum))).toBe(result)
    expect(converted(earned, ZERO, maximum)).toBeUndefined()
  })
  test('四档满意度折成 200 分', () => {
    const { votes, maximum, result } = cases.satisfaction
    const earned = gradedBallots(votes.map(([count, coefficient]) => ({ count, coefficient }))) ?? ZERO
    expect(printed(converted(earned, number('1'), maximum))).toBe(result)
  })
})

describe('X-14 正负双向', () => {
  test.each(cases.twoWay.cases)('$score', ({ change, score, floored }) => {
    const found = twoWay(change, cases.twoWay)
    expect([printed(found), printed(greatest(ZERO, found))]).toEqual([score, floored])
  })
})

test('X-15 分类封顶，再总封顶', () => {
  const { 表彰: awards, 排名: ranks, overall } = cases.categories
  expect(printed(cappedByCategory([awards]))).toBe(awards.counted)
  expect(printed(cappedByCategory([ranks]))).toBe(ranks.counted)
  expect(printed(cappedByCategory([awards, ranks]))).toBe(cases.categories.sum)
  expect(printed(cappedByCategory([awards, ranks], overall.atMost))).toBe(overall.counted)
  expect(printed(cappedByCategory([{ points: awards.points }]))).toBe(printed(plus(number('2'), number('3.5'))))
})

test.each(Object.entries(cases.rounding))('X-16 %s 四舍五入为 %s', (value, rounded) => {
  expect(toFixed(number(value), 2)).toBe(rounded)
})
