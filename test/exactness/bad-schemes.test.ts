import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { parseScheme } from '#shared/scheme/parse.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { OBSERVED, roster, smallScheme, times } from './small-scheme.ts'

function schemeOf(parts: string): Scheme {
  const { document, findings } = parseScheme(smallScheme(parts), 'small.yaml')
  const scheme = document && resolve(document).scheme
  if (!scheme) throw new Error(JSON.stringify(findings))
  return scheme
}

function codesIn(text: string): string[] {
  return (parseScheme(text, 'small.yaml').findings ?? []).map((one) => one.problem.code)
}

describe('方案再大、再深、再乱，也有结果或有说明', () => {
  const total = '  - { id: total, title: 总分, step: 7, score: { by: sum, of: [work] }, basis: { text: 一 } }'
  const work = (score: string) =>
    `  - { id: work, title: 工作, step: 2, max: 100, score: ${score}, basis: { text: 一 } }\n${total}`

  test('10,000 项指标', () => {
    const scheme = schemeOf(work('{ by: converted-sum, notApplicable: zero }'))
    const rows = times(10_000, (index): Cell[] => ['单位0', '工作', `指标${index}`, 1, index % 2])
    const { results, traces } = evaluate(scheme, [roster(1), { table: 'observations', columns: OBSERVED, rows }], {
      trace: 'all',
    })
    expect(results[0]?.total?.exact).toBe('50')
    expect(traces?.['单位0']?.filter((line) => line.step === 1)).toHaveLength(10_000)
  })

  test('2,000 项按实绩计分的指标，十个单位', () => {
    const method = '{ by: min-max, from: 0, to: 1 }'
    const indicators = times(2000, (index) => `{ title: 指标${index}, method: ${method}, basis: { text: 一 } }`)
    const scheme = schemeOf(
      work(`{ by: measured, indicators: [${indicators.join(', ')}] }`).replace('max: 100', 'max: 2000'),
    )
    const rows = times(20_000, (index): Cell[] => [`单位${index % 10}`, `指标${Math.floor(index / 10)}`, index % 10])
    const { results } = evaluate(scheme, [
      roster(10),
      { table: 'measures', columns: ['subject', 'indicator', 'actual'], rows },
    ])
    expect(results.map((one) => one.total?.published)).toEqual(times(10, (index) => ((2000 * index) / 9).toFixed(2)))
  })

  test('合计套合计 50 层', () => {
    const sums = times(50, (index) => {
      const of = index === 0 ? 'work' : `sum${index - 1}`
      return `  - { id: sum${index}, title: 合计${index}, step: 7, score: { by: sum, of: [${of}] }, basis: { text: 一 } }`
    })
    const parts = work('{ by: converted-sum, notApplicable: zero }').replace('of: [work]', 'of: [sum49]')
    const scheme = schemeOf(`${parts}\n${sums.join('\n')}`)
    const rows = [['单位0', '工作', '指标', 100, 77.5]]
    expect(
      evaluate(scheme, [roster(1), { table: 'observations', columns: OBSERVED, rows }]).results[0]?.total?.exact,
    ).toBe('77.5')
  })

  test('得分项互相引用', () => {
    const parts = ['a: b', 'b: c', 'c: b'].map((pair) => {
      const [id = '', of = ''] = pair.split(': ')
      return `  - { id: ${id}, title: ${id}项, step: 7, score: { by: sum, of: [${of}] }, basis: { text: 一 } }`
    })
    expect(codesIn(smallScheme(`${parts.join('\n')}\n${total.replace('work', 'a')}`))).toContain('scheme-cycle')
  })

  test('目标为零的完成率算缺项；步长为零的基准扣分、上下限相同的功效系数不能采用', () => {
    const method = (terms: string) =>
      work(`{ by: measured, indicators: [{ title: 指标, method: { ${terms} }, basis: { text: 一 } }] }`)
    const measured = (terms: string) =>
      evaluate(schemeOf(method(terms)), [
        roster(1),
        { table: 'measures', columns: ['subject', 'indicator', 'actual'], rows: [['单位0', '指标', 3]] },
      ])
    expect(measured('by: completion, full: 10, target: 0, beyond: capped').results[0]?.provisional?.lacks).toEqual([
      '工作·指标',
    ])
    expect(codesIn(smallScheme(method('by: efficacy, full: 10, bad: 5, good: 5, held: open')))).toEqual([
      'scheme-value',
    ])
    expect(
      codesIn(smallScheme(method('by: base-and-steps, full: 10, target: 5, step: 1, unit: 0, how: whole'))),
    ).toEqual(['scheme-value'])
  })

  test('各期的权重都是零', () => {
    const scheme = schemeOf(
      work(
        '{ by: over-periods, periods: [{ id: q1, title: 一季度, weight: 0 }], combine: weighted, notHeld: left-out, notFiled: missing }',
      ),
    )
    const rows = [['单位0', '工作', '指标', 100, 80, '一季度']]
    const { results } = evaluate(scheme, [roster(1), { table: 'observations', columns: [...OBSERVED, 'period'], rows }])
    expect(results[0]?.total?.exact).toBe('0')
  })

  test.each([
    ['引用不存在', 'a: *b'],
    [
      '引用套引用，展开有十亿项',
      `a: &a [${'1,'.repeat(9)}1]\n${times(9, (index) => `${'bcdefghij'[index] ?? ''}: &${'bcdefghij'[index] ?? ''} [${times(10, () => `*${'abcdefghij'[index] ?? ''}`).join(',')}]`).join('\n')}`,
    ],
    ['没有写完', `a: ${'['.repeat(100_000)}`],
  ])('YAML %s', (_, text) => {
    expect(codesIn(text)).toContain('scheme-syntax')
  })

  test.each([
    ['套了 20,000 层', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['空的', ''],
    ['10 MB 的名称', `title: ${'长'.repeat(3_500_000)}`],
  ])('YAML %s', (_, text) => {
    expect(codesIn(text).length).toBeGreaterThan(0)
  })
})
