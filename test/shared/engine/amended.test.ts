import { describe, expect, test } from 'vitest'
import { checkVersions, evaluateAmended } from '#shared/engine/appraise-amended.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { SchemeInForce } from '#shared/engine/scheme-in-force.ts'
import type { Json } from '#shared/scheme/document.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { recompute } from '#test/schemes/recompute.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { scored, smallScheme } from './small-scheme.ts'

/** 和布克赛尔 as adopted the first or the second time in a year. */
function hoboksar(adoption: number, weights: Json, points: Json): Scheme {
  const parameters = { 'quarter-weights': weights, points, weights: { 年终得分: '100%' } }
  return { ...shippedScheme('hoboksar/2011.yaml', { readings: { 'A-07': 'total' }, parameters }), adoption }
}
const FIRST = hoboksar(1, { 重点工作: '60%', 日常工作: '40%' }, { 月评议: 0, 季考核: 40, 年总评: 60 })
const SECOND = hoboksar(2, { 重点工作: '50%', 日常工作: '50%' }, { 月评议: 0, 季考核: 50, 年总评: 50 })
const AMENDED: SchemeInForce[] = [
  { scheme: FIRST, from: '2011-01-01' },
  { scheme: SECOND, from: '2011-07-01' },
]

const QUARTERS = ['一季度', '二季度', '三季度', '四季度']
const ROWS: TableRows[] = [
  { table: 'roster', columns: ['name', 'group'], rows: [['甲局', 'county']] },
  {
    table: 'observations',
    columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
    rows: [
      ...QUARTERS.flatMap((quarter): Cell[][] => [
        ['甲局', '季考核', '重点工作', 100, 90, quarter],
        ['甲局', '季考核', '日常工作', 50, 40, quarter],
      ]),
      ['甲局', '年总评', '年终得分', 100, 92, null],
    ],
  },
  { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', '是']] },
]

describe('年中修订：各期按期初施行的版本计分，全年按最后的版本合成', () => {
  const appraisal = evaluateAmended(AMENDED, ROWS, { trace: 'all' })
  const lines = (appraisal.traces?.['甲局'] ?? []).filter((line) => line.part === 'quarterly')

  test('一、二季度按六比四，三、四季度各占一半；分值按最后的版本', () => {
    // (43 + 43 + 42.5 + 42.5) / 4 + 46
    expect(appraisal.scheme).toBe('hoboksar@2011.2')
    expect(appraisal.results.map((one) => [one.parts['quarterly']?.exact, one.total?.exact])).toEqual([
      ['42.75', '88.75'],
    ])
    expect(appraisal.findings).toEqual([])
  })

  test('计分明细写明每一期用的版本', () => {
    expect(lines.map(({ label, exact, reason }) => [label, exact, reason])).toEqual([
      ['季考核·一季度', '43', 'hoboksar@2011.1'],
      ['季考核·二季度', '43', 'hoboksar@2011.1'],
      ['季考核·三季度', '42.5', 'hoboksar@2011.2'],
      ['季考核·四季度', '42.5', 'hoboksar@2011.2'],
      ['季考核', '42.75', undefined],
    ])
    expect(lines[0]?.expression).toBe('(0.4 × 40 / 50 + 0.6 × 90 / 100) / 1 × 50')
    for (const { expression, exact } of lines) expect(recompute(expression)).toBe(exact)
  })

  test('版本给出的先后不影响结果', () => {
    expect(evaluateAmended([...AMENDED].reverse(), ROWS, { trace: 'all' })).toEqual(appraisal)
  })

  test('没有修订时与直接计分相同', () => {
    const [, second] = AMENDED
    if (!second) throw new Error('two versions')
    expect(evaluateAmended([second], ROWS, { trace: 'all' })).toEqual(evaluate(SECOND, ROWS, { trace: 'all' }))
  })

  test.each([
    ['2011-03-31', ['43', '42.5', '42.5', '42.5']],
    ['2011-04-01', ['43', '42.5', '42.5', '42.5']],
    ['2011-04-02', ['43', '43', '42.5', '42.5']],
  ])('自 %s 起施行', (from, points) => {
    const versions = [
      { scheme: FIRST, from: '2011-01-01' },
      { scheme: SECOND, from },
    ]
    const traced = evaluateAmended(versions, ROWS, { trace: 'all' }).traces?.['甲局'] ?? []
    expect(QUARTERS.map((quarter) => traced.find((line) => line.label === `季考核·${quarter}`)?.exact)).toEqual(points)
  })

  test('施行日落在一期之中，请确认', () => {
    const cut = checkVersions([
      { scheme: FIRST, from: '2011-01-01' },
      { scheme: SECOND, from: '2011-08-15' },
    ])
    expect(cut.map(({ severity, problem }) => [severity, problem])).toEqual([
      ['warning', { code: 'amended-within-period', period: '8月', day: '2011-08-15', scheme: 'hoboksar@2011.2' }],
      ['warning', { code: 'amended-within-period', period: '三季度', day: '2011-08-15', scheme: 'hoboksar@2011.2' }],
    ])
  })
})

describe('年中修订：加减分按发生那天施行的版本计', () => {
  const first = { ...smallScheme({ parameters: { commendation: 1 } }), adoption: 1 }
  const second = { ...smallScheme({ parameters: { commendation: 2 } }), adoption: 2 }
  const versions = [
    { scheme: first, from: '2016-01-01' },
    { scheme: second, from: '2016-07-01' },
  ]
  const withEvents = (...rows: Cell[][]): TableRows[] => [
    ...scored({ strict: { 甲: 80 } }),
    { table: 'events', columns: ['subject', 'rule', 'matter', 'document', 'date'], rows },
  ]
  const commended = (date: string | null): Cell[] => ['甲', '通报表扬', `表扬${date ?? ''}`, '示例文号', date]

  test.each([
    ['2016-06-30', '1'],
    ['2016-07-01', '2'],
    ['2016-07-02', '2'],
  ])('%s 的一次加 %s 分', (date, points) => {
    const { results, findings } = evaluateAmended(versions, withEvents(commended(date)))
    expect([results[0]?.parts['bonus']?.exact, findings]).toEqual([points, []])
  })

  test('没有发生日期的按最后的版本，并请补填', () => {
    const { results, findings } = evaluateAmended(versions, withEvents(commended(null)))
    expect(results[0]?.parts['bonus']?.exact).toBe('2')
    expect(findings.map((one) => one.problem)).toEqual([{ code: 'event-undated', what: '表扬', scheme: 'small@v1.2' }])
  })

  test('那时还没有、后来取消的规则', () => {
    const without = (scheme: Scheme, rule: string): Scheme => ({
      ...scheme,
      parts: scheme.parts.map((part) =>
        part.score.by === 'event-points'
          ? { ...part, score: { ...part.score, rules: part.score.rules.filter((one) => one.id !== rule) } }
          : part,
      ),
    })
    const dropped = [
      { scheme: without(first, 'award'), from: '2016-01-01' },
      { scheme: without(second, 'commendation'), from: '2016-07-01' },
    ]
    const award = (date: string): Cell[] => ['甲', '表彰', `表彰${date}`, '示例文号', date]
    const rows = withEvents(commended('2016-03-01'), commended('2016-09-01'), award('2016-03-02'), award('2016-09-02'))
    const { results, findings } = evaluateAmended(dropped, rows)
    expect(results[0]?.parts['bonus']?.exact).toBe('2')
    expect(findings.map((one) => one.problem)).toEqual([
      { code: 'rule-not-in-force', rule: '表扬2016-09-01', date: '2016-09-01', scheme: 'small@v1.2' },
      { code: 'rule-not-in-force', rule: '表彰', date: '2016-03-02', scheme: 'small@v1.1' },
    ])
  })
})

describe('各版本之间不能变的', () => {
  const changed = (change: Partial<Scheme>) =>
    checkVersions([
      { scheme: FIRST, from: '2011-01-01' },
      { scheme: { ...SECOND, ...change }, from: '2011-07-01' },
    ]).map((one) => (one.problem.code === 'versions-disagree' ? one.problem.what : one.problem.code))

  test.each([
    ['考核组', { groups: SECOND.groups.slice(1) }],
    ['等次', { grades: { ...SECOND.grades, ladder: ['先进', '不达标'] } }],
    ['总分', { total: 'year-end' }],
    ['考核年度', { year: 2012 }],
    ['考核对象', { subject: 'person' as const }],
    ['考核期', { period: { ...SECOND.period, until: '2012-01-31' } }],
    ['小数位数', { rounding: { ...SECOND.rounding, decimals: 3 } }],
  ])('%s', (what, change) => {
    expect(changed(change)).toEqual([what])
  })

  test.each([
    ['2011-01-01', ['versions-outside-year']],
    ['2011-01-02', []],
    ['2011-12-31', []],
    ['2012-01-01', ['versions-outside-year']],
  ])('考核期从 2011-01-01 到 2011-12-31，后一个版本自 %s 起施行', (from, codes) => {
    const found = checkVersions([
      { scheme: FIRST, from: '' },
      { scheme: SECOND, from },
    ])
    const errors = found.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ problem }) => problem.code)).toEqual(codes)
  })

  test('两个版本自同一天起', () => {
    const found = checkVersions([
      { scheme: FIRST, from: '2011-01-01' },
      { scheme: SECOND, from: '2011-01-01' },
    ])
    expect(found.map((one) => [one.severity, one.problem.code])).toEqual([['error', 'versions-same-day']])
  })
})
