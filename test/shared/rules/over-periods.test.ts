import { describe, expect, test } from 'vitest'
import { withPeriods } from '#shared/scheme/fill-periods.ts'
import type { Scheme, Score } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { smallScheme } from '#test/shared/engine/small-scheme.ts'
import { appraisedInAnyOrder } from '#test/schemes/in-any-order.ts'
import { recompute } from '#test/schemes/recompute.ts'

/** The small scheme with its first part scored over periods. */
function scheme(terms: Partial<Score<'over-periods'>>): Scheme {
  const small = smallScheme()
  const score: Score<'over-periods'> = {
    by: 'over-periods',
    periods: [],
    combine: 'mean',
    notApplicable: 'renormalise',
    notHeld: 'left-out',
    notFiled: 'left-out',
    ...terms,
  }
  return withPeriods({ ...small, parts: small.parts.map((part) => (part.id === 'raw' ? { ...part, score } : part)) })
}

/** 期间, 指标, 分值, 得分 */
function points(terms: Partial<Score<'over-periods'>>, ...rows: Cell[][]) {
  const appraisal = appraisedInAnyOrder(scheme(terms), [
    { table: 'roster', columns: ['name', 'group'], rows: [['甲', 'strict']] },
    {
      table: 'observations',
      columns: ['subject', 'part', 'period', 'indicator', 'maxPoints', 'score'],
      rows: rows.map((row) => ['甲', '原始得分', ...row]),
    },
  ])
  const [result] = appraisal.results
  for (const { part, expression, exact } of appraisal.traces?.['甲'] ?? [])
    if (part === 'raw') expect(recompute(expression)).toBe(exact)
  return result?.total ? result.parts['raw']?.exact : (result?.provisional?.lacks ?? [])
}

describe('按期计分，每期的名称由周期和考核期得出', () => {
  test.each([
    ['week', '第1周', '第53周', 53],
    ['month', '1月', '12月', 12],
    ['quarter', '一季度', '四季度', 4],
    ['half-year', '上半年', '下半年', 2],
    ['year', '全年', '全年', 1],
  ] as const)('%s：%s 至 %s', (every, first, last, count) => {
    const [part] = scheme({ every }).parts
    const periods = part?.score.by === 'over-periods' ? part.score.periods : []
    expect([periods[0]?.title, periods.at(-1)?.title, periods.length]).toEqual([first, last, count])
  })

  test.each([
    ['mean', '85'],
    ['sum', '170'],
    ['last', '90'],
    ['greatest', '90'],
    ['weighted', '85'],
  ] as const)('两期 80、90，按 %s 合成为 %s', (combine, expected) => {
    const rows: Cell[][] = [
      ['上半年', '工作', 100, 80],
      ['下半年', '工作', 100, 90],
    ]
    expect(points({ every: 'half-year', combine }, ...rows)).toBe(expected)
  })

  test('没有报的一期：缺项、按零分、不计', () => {
    const half: Cell[] = ['上半年', '工作', 100, 80]
    expect(points({ every: 'half-year', notFiled: 'missing' }, half)).toEqual(['原始得分·下半年'])
    expect(points({ every: 'half-year', notFiled: 'zero' }, half)).toBe('40')
    expect(points({ every: 'half-year', notFiled: 'left-out' }, half)).toBe('80')
  })
})

describe('随时计分', () => {
  test('每一行自成一期，按表中写的日期先后', () => {
    const rows: Cell[][] = [
      ['2016-09-01', '抽查', 100, 70],
      ['2016-03-05', '抽查', 100, 90],
      ['2016-05-11', '抽查', 50, 40],
    ]
    expect(points({ every: 'running' }, ...rows)).toBe('80')
    expect(points({ every: 'running', combine: 'last' }, ...rows)).toBe('70')
  })
})

describe('一期之内各指标加权', () => {
  const weights = { 重点: '60%', 日常: '40%' }

  test('按权重，不按分值', () => {
    expect(points({ every: 'year', weights }, ['全年', '重点', 100, 90], ['全年', '日常', 50, 40])).toBe('86')
    expect(points({ every: 'year' }, ['全年', '重点', 100, 90], ['全年', '日常', 50, 40])).toBe('260/3')
  })

  test('报了一期而缺一个指标是缺项', () => {
    expect(points({ every: 'year', weights }, ['全年', '重点', 100, 90])).toEqual(['原始得分·全年·日常'])
  })
})

describe('一期之内有不涉及的指标（A-08）：重点 100 分得 90，日常 50 分不适用', () => {
  const rows: Cell[][] = [
    ['全年', '重点', 100, 90],
    ['全年', '日常', 50, '不适用'],
  ]
  test.each([
    ['renormalise', '90'],
    ['full', '280/3'],
    ['zero', '60'],
  ] as const)('口径 %s 时为 %s', (notApplicable, expected) => {
    expect(points({ every: 'year', notApplicable }, ...rows)).toBe(expected)
  })

  test.each([
    ['renormalise', '90'],
    ['full', '94'],
    ['zero', '54'],
  ] as const)('重点 60%%、日常 40%% 的，口径 %s 时为 %s', (notApplicable, expected) => {
    const weights = { 重点: '60%', 日常: '40%' }
    expect(points({ every: 'year', weights, notApplicable }, ...rows)).toBe(expected)
  })

  test('全部不涉及的一期是没有举行，不按满分', () => {
    const halves: Cell[][] = [
      ['上半年', '重点', 100, '不适用'],
      ['下半年', '重点', 100, 90],
    ]
    expect(points({ every: 'half-year', notApplicable: 'full' }, ...halves)).toBe('90')
  })
})
