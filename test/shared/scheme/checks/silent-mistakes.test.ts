import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseScheme } from '#shared/scheme/parse.ts'
import { smallScheme } from '#test/exactness/small-scheme.ts'

/** What is wrong with a scheme's text: each problem's own words. */
function toldOf(text: string): string[] {
  const { findings = [] } = parseScheme(text, '示例')
  return findings.map(({ problem }) =>
    problem.code === 'scheme-value' ? problem.detail : `${problem.code} ${'to' in problem ? problem.to : ''}`,
  )
}

/** What is found in a shipped scheme with some of its text changed. */
function changed(file: string, from: string, to: string): string[] {
  const text = readFileSync(new URL(`../../../../shared/schemes/${file}`, import.meta.url), 'utf8')
  if (!text.includes(from)) throw new Error(`the scheme no longer reads ${from}`)
  return toldOf(text.replace(from, to))
}

/** What is found in a small scheme of one part and the total. */
function withPart(score: string, total = 'of: [one]', max = 10): string[] {
  return toldOf(
    smallScheme(`  - { id: one, title: 一项, step: 2, max: ${max}, score: ${score}, basis: { text: 一 } }
  - { id: total, title: 总分, step: 7, score: { by: sum, ${total} }, basis: { text: 一 } }`),
  )
}

const measured = (...methods: readonly string[]): string =>
  `{ by: measured, indicators: [${methods.map((method, at) => `{ title: 指标${at}, method: ${method}, basis: { text: 一 } }`).join(', ')}] }`
const completion = (full: number): string => `{ by: completion, full: ${full}, target: 1, beyond: capped }`
const review = (...points: readonly number[]): string =>
  `{ by: evaluator-classes, emptyClass: missing, classes: [{ id: all, title: 全体, weight: 100%, basis: { text: 一 } }], options: [${points
    .map((each, at) => `{ title: 档${at}, points: ${each} }`)
    .join(', ')}] }`

describe('名称写错，就永远不会发生', () => {
  test.each([
    ['结果运用的等次', 'golmud/2017.yaml', '{ grade: 一般 }', '{ grade: 一股 }', 'scheme-reference 一股'],
    [
      '核对比例的等次',
      'womens-federation/v1.yaml',
      'check:\n      grade: 优秀',
      'check:\n      grade: 优',
      'scheme-reference 优',
    ],
    [
      '没有系数的奖项',
      'womens-federation/v1.yaml',
      '- { prize: 二等奖, c',
      '- { prize: 一等奖, c',
      '没有写“二等奖”的系数',
    ],
  ])('%s', (_what, file, from, to, told) => {
    expect(changed(file, from, to)).toContainEqual(expect.stringContaining(told))
  })
})

describe('写得通的数，不会是这个意思', () => {
  test.each([
    ['25%', []],
    ['100%', []],
    ['25', ['比例应在 0 与 100% 之间，25 是否应为 25%']],
    ['-1%', ['比例应在 0 与 100% 之间，-1% 是否应为 -1%']],
  ])('随单位结果的比例写成 %s', (share, told) => {
    expect(changed('womens-federation/v1.yaml', 'result: 优秀, share: 25%', `result: 优秀, share: ${share}`)).toEqual(
      told,
    )
  })

  test.each([
    [[100, 80, 60, 0], []],
    [[95, 80, 60, 0], []],
    [[1, 0.8, 0.6, 0], ['评议按百分制计，最好的一档一般为 100']],
    [[10, 8, 6, 0], ['评议按百分制计，最好的一档一般为 100']],
    [[10.5, 8, 6, 0], []],
  ])('各档分值 %j', (points, told) => {
    expect(withPart(review(...points))).toEqual(told)
  })

  test.each([
    [[completion(6), completion(4)], []],
    [[completion(6), completion(4.1)], ['各指标满分合计为 10.1，多于得分项的满分 10']],
    [['{ by: rank-points, table: [10, 5], ties: place }'], []],
    [['{ by: rank-points, table: [11, 5], ties: place }'], ['各指标满分合计为 11，多于得分项的满分 10']],
    [['{ by: efficacy, full: 10, bad: 80, good: 80, held: open }'], ['与不允许值相同，无法计分']],
  ])('指标的满分不多于得分项的：%j', (methods, told) => {
    expect(withPart(measured(...methods))).toEqual(told)
  })

  test('同一得分项加了两次，或又加又减', () => {
    expect(withPart(review(100, 0), 'of: [one, one]')).toEqual(['“one”写了不止一次'])
    expect(withPart(review(100, 0), 'of: [one], less: [one]')).toEqual(['“one”写了不止一次'])
  })

  test('档次重复', () => {
    expect(withPart(review(100, 0).replace('档1', '档0'))).toEqual(['“档0”重复'])
  })

  test('分期的权重：加权的各期都要填，不加权的不起作用', () => {
    const periods = (combine: string, ...weights: readonly string[]) =>
      withPart(
        `{ by: over-periods, combine: ${combine}, notHeld: left-out, notFiled: missing, periods: [${weights
          .map((weight, at) => `{ id: p${at}, title: 第${at}期${weight} }`)
          .join(', ')}] }`,
      )
    expect(periods('weighted', ', weight: 2', ', weight: 3')).toEqual([])
    expect(periods('weighted', ', weight: 2', '')).toEqual(['按权重合成，其余各期都填了权重'])
    expect(periods('mean', ', weight: 2', '')).toEqual(['合成不是“加权”，权重不起作用'])
    expect(periods('mean', '', '')).toEqual([])
  })
})
