import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { OBSERVED, roster, times, yinhaiYear } from './small-scheme.ts'

const codesOf = (appraisal: Appraisal) => [...new Set(appraisal.findings.map((one) => one.problem.code))]
describe('一格里写什么，都有得分或有说明', () => {
  const yinhai = shippedScheme('yinhai/2016.yaml')
  const scored = (score: Cell) => evaluate(yinhai, yinhaiYear([['甲', score]]), { trace: 'all' })

  test.each<[Cell, string]>([
    [10, '960'],
    [0.1 + 0.2, '378'],
    [9.299999999999999, '918'],
    ['9.30000000000000001', '918.00000000000000060'],
    ['-0', '360'],
    [' 1e1 ', '960'],
  ])('%s 照数计分', (score, exact) => {
    expect(Number(scored(score).results[0]?.total?.exact)).toBe(Number(exact))
  })

  test.each<[title: string, score: Cell, code: string]>([
    ['NaN', Number.NaN, 'number-too-large'],
    ['Infinity', Infinity, 'number-too-large'],
    ['1e308', 1e308, 'number-too-large'],
    ['-1e308', -1e308, 'number-too-large'],
    ['1e-60', '1e-60', 'number-too-large'],
    ['一千万个 9', '9'.repeat(10_000_000), 'number-too-large'],
    ['小数点后五百万个 0', `0.${'0'.repeat(5_000_000)}1`, 'number-too-large'],
    ['十', '十', 'not-a-number'],
    ['全角的９', '９', 'not-a-number'],
    ['0x9', '0x9', 'not-a-number'],
    ['9,0', '9,0', 'not-a-number'],
    ['true', true, 'not-a-number'],
    ['三百万个字', '长'.repeat(3_000_000), 'not-a-number'],
    ['-1', -1, 'below-minimum'],
    ['10.01', 10.01, 'above-maximum'],
  ])('%s：不计分，说明原因', (_title, score, code) => {
    const appraisal = scored(score)
    expect(codesOf(appraisal)).toEqual(expect.arrayContaining([code, 'missing-value']))
    expect(appraisal.results[0]).toMatchObject({ total: null, grade: null })
  })

  test('名称写成程序里的词也只是名称', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const { results, traces } = evaluate(yinhai, yinhaiYear([[name, 10]]), { trace: 'all' })
      expect(results[0]).toMatchObject({ name, total: { exact: '960' }, grade: '二等' })
      expect(Object.keys(traces ?? {})).toEqual([name])
      const odd = evaluate(shippedScheme('hoboksar/2011.yaml'), [
        { table: 'roster', columns: ['name', 'group', 'status'], rows: [[name, 'farming', name]] },
        { table: 'observations', columns: OBSERVED, rows: [[name, '年总评', name, 10, 9]] },
      ])
      expect(codesOf(odd)).toContain('mark-unknown')
    }
  })
})

describe('一组里有几个、是否并列，都有结果', () => {
  const yinhai = shippedScheme('yinhai/2016.yaml')
  test('没有单位、只有一个单位', () => {
    expect(evaluate(yinhai, yinhaiYear([])).groups.map((group) => [group.base, group.ties])).toEqual([
      [0, []],
      [0, []],
      [0, []],
    ])
    expect(evaluate(yinhai, yinhaiYear([['甲', 10]])).results[0]).toMatchObject({ rank: 1, grade: '二等' })
    expect(evaluate(yinhai, []).results).toHaveLength(45)
  })

  test('10,000 个单位全部并列：一处并列，明细不因此变成平方', () => {
    const appraisal = evaluate(yinhai, yinhaiYear(times(10_000, (index) => [`单位${index}`, 10])), {
      trace: ['单位0', '单位9999'],
    })
    expect(appraisal.groups[0]?.ties).toMatchObject([{ state: 'undecided', published: '960.00' }])
    expect(appraisal.results.every((one) => one.rank === 1 && one.grade === null)).toBe(true)
    expect(JSON.stringify(appraisal.traces).length).toBeLessThan(20_000)
  })

  test('独自一组、全组并列的第一名不是末位', () => {
    const golmud = shippedScheme('golmud/2017.yaml')
    const rows = (names: readonly string[]): TableRows[] => [
      { table: 'roster', columns: ['name', 'group'], rows: names.map((name) => [name, 'G1']) },
      {
        table: 'goals',
        columns: ['subject', 'part', 'goal', 'maxPoints', 'rating'],
        rows: names.map((name) => [name, '基础指标', '目标', 10, '好']),
      },
      {
        table: 'ballots',
        columns: ['subject', 'evaluatorClass', 'score'],
        rows: names.flatMap((name) =>
          ['民主测评', '市领导评价', '考核组评价', '社会评价', '群众满意度', '部门互评'].map((one): Cell[] => [
            name,
            one,
            90,
          ]),
        ),
      },
      {
        table: 'confirmations',
        columns: ['sheet', 'confirmed'],
        rows: [
          ['察访核验', '是'],
          ['一票否决', '是'],
        ],
      },
    ]
    for (const names of [['甲'], ['甲', '乙', '丙']])
      for (const one of evaluate(golmud, rows(names)).results)
        expect(one.consequences).toEqual(['可推荐1至2名优秀干部'])
  })

  test('10,000 张票，一类没有人投', () => {
    const rows = times(10_000, (index): Cell[] => [
      '示例甲',
      index % 2 === 0 ? '主要负责同志' : '干部职工',
      `${index}`,
      80 + (index % 4),
    ])
    const { results } = evaluate(shippedScheme('womens-federation/v1.yaml'), [
      { table: 'persons', columns: ['name', 'group', 'pool'], rows: [['示例甲', '一般干部职工', '公务员']] },
      { table: 'votes', columns: ['subject', 'evaluatorClass', 'ballot', 'score'], rows },
      { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', '是']] },
    ])
    // (0.3 × 81 + 0.5 × 82) ÷ 0.8
    expect(results[0]?.total?.exact).toBe('81.63')
    expect(results[0]?.parts['democratic']?.exact).toBe('81.625')
  })

  test('50,000 行都写错单位，每行有说明', () => {
    const { findings } = evaluate(yinhai, [
      roster(2000),
      {
        table: 'observations',
        columns: OBSERVED,
        rows: times(50_000, (index) => [`部门${index}`, '职能指标', '指标', 10, 10]),
      },
    ])
    expect(findings.filter((one) => one.problem.code === 'subject-unknown')).toHaveLength(50_000)
  })

  test('沿革里有两个圈', () => {
    const rows = [
      ['甲', '乙'],
      ['乙', '甲'],
      ['丙', '丁'],
      ['丁', '丙'],
    ].map(([now = '', former = '']) => [now, former, '更名', '2015-01-01'])
    const { findings } = evaluate(yinhai, [
      { table: 'succession', columns: ['subject', 'former', 'kind', 'date'], rows },
      { table: 'history', columns: ['subject', 'year', 'grade'], rows: [['丙', 2015, '一等']] },
    ])
    expect(findings.filter((one) => one.problem.code === 'succession-circular')).toHaveLength(2)
  })
})
