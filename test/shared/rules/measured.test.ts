import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { schemeSchema } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { recompute } from '#test/schemes/recompute.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const basis = { text: '示例' }
const shipped = shippedScheme('hoboksar/2011.yaml')

/** A scheme whose only part is scored in one way. */
function schemeOf(score: unknown, max?: number) {
  return schemeSchema.parse({
    ...shipped,
    parts: [
      { id: 'economy', title: '经济指标', step: 2, ...(max === undefined ? {} : { max }), score, basis },
      { id: 'total', title: '综合得分', step: 7, score: { by: 'sum', of: ['economy'] }, basis },
    ],
    confirm: [],
    rounding: { ...shipped.rounding, stage: 'total' },
  })
}

function appraised(method: unknown, rows: Cell[][]) {
  const scheme = schemeOf({ by: 'measured', indicators: [{ title: '招商引资', method, basis }] })
  const units = [...new Set(rows.map(([name = null]) => name))]
  return evaluate(
    scheme,
    [
      { table: 'roster', columns: ['name', 'group'], rows: units.map((name) => [name, 'farming']) },
      {
        table: 'measures',
        columns: ['subject', 'indicator', 'actual', 'target'],
        rows: rows.map(([name = null, actual = null, target = null]) => [name, '招商引资', actual, target]),
      },
    ],
    { trace: 'all' },
  )
}

/** Exact points by unit; a line of the derivation that does not re-compute fails. */
function points(method: unknown, rows: Cell[][]): Record<string, string | undefined> {
  const { results, traces } = appraised(method, rows)
  for (const line of Object.values(traces ?? {}).flat()) {
    if (line.expression !== '')
      expect(`${line.label} ${recompute(line.expression)}`).toBe(`${line.label} ${line.exact}`)
  }
  return Object.fromEntries(results.map(({ name, parts }) => [name, parts['economy']?.exact]))
}

describe('指标实绩按方法计分', () => {
  test('完成率：不低于零，封顶或照计；单位自己的目标值优先', () => {
    const method = { by: 'completion', full: 20, target: 50, beyond: 'capped' }
    const rows = [
      ['甲', 25],
      ['乙', 65],
      ['丙', -5],
      ['丁', 30, 40],
    ]
    expect(points(method, rows)).toEqual({ 甲: '10', 乙: '20', 丙: '0', 丁: '15' })
    expect(points({ ...method, beyond: 'counted' }, rows)).toEqual({ 甲: '10', 乙: '26', 丙: '0', 丁: '15' })
  })

  test('基准扣分：整步扣或按比例扣', () => {
    const method = { by: 'base-and-steps', full: 2, target: 35, step: 0.1, unit: 1, how: 'whole' }
    const rows = [
      ['甲', 36],
      ['乙', 34.5],
      ['丙', 33.2],
      ['丁', 10],
    ]
    expect(points(method, rows)).toEqual({ 甲: '2', 乙: '2', 丙: '1.9', 丁: '0' })
    expect(points({ ...method, how: 'pro-rata' }, rows)).toEqual({ 甲: '2', 乙: '1.95', 丙: '1.82', 丁: '0' })
    // 越少越好：超过目标值的扣
    expect(points({ ...method, better: 'less' }, rows)).toEqual({ 甲: '1.9', 乙: '2', 丙: '2', 丁: '2' })
  })

  test('正负双向', () => {
    const method = { by: 'two-way', base: 1.5, up: 0.05, upAtMost: 0.5, down: 0.1, downAtMost: 2 }
    const rows = [
      ['甲', 4],
      ['乙', 25],
      ['丙', -3],
      ['丁', -30],
    ]
    expect(points(method, rows)).toEqual({ 甲: '1.7', 乙: '2', 丙: '1.2', 丁: '-0.5' })
    expect(points({ ...method, floor: 0 }, rows)).toEqual({ 甲: '1.7', 乙: '2', 丙: '1.2', 丁: '0' })
  })

  test('功效系数折成分值', () => {
    const method = { by: 'efficacy', full: 30, bad: 6, good: 12, held: 'to-range' }
    const rows = [
      ['甲', 5.81],
      ['乙', 13.5],
      ['丙', -4],
    ]
    expect(points(method, rows)).toEqual({ 甲: '17.62', 乙: '30', 丙: '0' })
    expect(points({ ...method, held: 'open' }, rows)).toEqual({ 甲: '17.62', 乙: '33', 丙: '-2' })
  })

  test('名次、与第一名的比例、极差、标准分都在本组之内比', () => {
    const rows = [
      ['甲', 91],
      ['乙', 95],
      ['丙', 91],
      ['丁', 80],
    ]
    const table = [60, 57, 54, 51, 48]
    expect(points({ by: 'rank-points', table, ties: 'mean' }, rows)).toEqual({
      甲: '55.5',
      乙: '60',
      丙: '55.5',
      丁: '51',
    })
    expect(points({ by: 'ratio-to-best', full: 19 }, rows)).toEqual({ 甲: '18.2', 乙: '19', 丙: '18.2', 丁: '16' })
    expect(points({ by: 'min-max', from: 60, to: 100 }, rows)).toEqual({
      甲: '268/3',
      乙: '100',
      丙: '268/3',
      丁: '60',
    })
    const same = [
      ['甲', 80],
      ['乙', 80],
    ]
    expect(points({ by: 'standard-score', centre: 50, step: 10 }, same)).toEqual({ 甲: '50', 乙: '50' })
  })

  test('只有一项又不适用的没有可计的分，空着的、没有目标值的、目标为零的是缺项', () => {
    const rows = [
      ['甲', '不适用'],
      ['乙', null, 50],
      ['丙', 25],
      ['丁', 25, 0],
    ]
    const { results } = appraised({ by: 'completion', full: 20, beyond: 'capped' }, rows)
    expect(results.map(({ name, provisional }) => [name, provisional?.lacks])).toEqual([
      ['甲', []],
      ['乙', ['经济指标·招商引资']],
      ['丙', ['经济指标·招商引资']],
      ['丁', ['经济指标·招商引资']],
    ])
  })
})

describe('不适用的指标（A-08）：三项满分 60、30、10，丙项不适用，甲、乙得 45、30', () => {
  const completion = (full: number) => ({ by: 'completion', full, target: 100, beyond: 'capped' })
  const titles = { 甲项: 60, 乙项: 30, 丙项: 10 }
  const indicators = Object.entries(titles).map(([title, full]) => ({ title, method: completion(full), basis }))
  const pointsOf = (notApplicable: string | undefined, actuals: readonly Cell[], of: unknown = indicators) => {
    const scheme = schemeOf({ by: 'measured', indicators: of, ...(notApplicable ? { notApplicable } : {}) }, 100)
    const { results, traces } = evaluate(
      scheme,
      [
        { table: 'roster', columns: ['name', 'group'], rows: [['某乡', 'farming']] },
        {
          table: 'measures',
          columns: ['subject', 'indicator', 'actual'],
          rows: Object.keys(titles).map((title, index) => ['某乡', title, actuals[index] ?? null]),
        },
      ],
      { trace: 'all' },
    )
    const line = traces?.['某乡']?.find(({ label }) => label === '经济指标')
    expect(recompute(line?.expression ?? '')).toBe(line?.exact)
    return [results[0]?.parts['economy']?.exact, line?.expression, results[0]?.parts['economy']?.state]
  }

  test.each([
    [undefined, '250/3', '(45 + 30) / 90 × 100'],
    ['renormalise', '250/3', '(45 + 30) / 90 × 100'],
    ['full', '85', '45 + 30 + 10'],
    ['zero', '75', '45 + 30'],
  ])('口径 %s 时为 %s', (notApplicable, exact, expression) => {
    expect(pointsOf(notApplicable, [75, 100, '不适用'])).toEqual([exact, expression, 'complete'])
  })

  test('都适用的不折算；都不适用的没有可计的分', () => {
    expect(pointsOf(undefined, [75, 100, 50])).toEqual(['80', '45 + 30 + 5', 'complete'])
    expect(pointsOf(undefined, ['不适用', '/', '—'])[2]).toBe('not-applicable')
    expect(pointsOf('full', ['不适用', '/', '—'])).toEqual(['100', '100', 'complete'])
  })

  test.each<[string, unknown, string]>([
    ['双向加减按基础分', { by: 'two-way', base: 10, up: 1, upAtMost: 5, down: 1, downAtMost: 5 }, '250/3'],
    ['基础分为零的只加不减，不必折算', { by: 'two-way', base: 0, up: 1, upAtMost: 5, down: 1, downAtMost: 5 }, '75'],
    ['名次计分按第一名', { by: 'rank-points', table: [6, 20, 8], ties: 'place' }, '275/3'],
    ['极差归一按最高分', { by: 'min-max', from: 2, to: 10 }, '250/3'],
    ['标准分按平均值', { by: 'standard-score', centre: 50, step: 10 }, '350/3'],
    ['功效系数按满分', { by: 'efficacy', full: 10, bad: 0, good: 100, held: 'to-range' }, '250/3'],
    ['与最好的比按满分', { by: 'ratio-to-best', full: 10 }, '250/3'],
  ])('不适用的一项：%s', (_, method, exact) => {
    const others = indicators.slice(0, 2)
    expect(pointsOf(undefined, [75, 100, '不适用'], [...others, { title: '丙项', method, basis }])[0]).toBe(exact)
  })
})

test('加减分先分类封顶，再总封顶', () => {
  const rule = (id: string, title: string) => ({ id, title, points: 'as-verified', basis })
  const scheme = schemeOf({
    by: 'event-points',
    table: 'events',
    rules: [rule('award', '表彰'), rule('rank', '排名'), rule('other', '其他')],
    categories: [
      { title: '表彰', rules: ['award'], atMost: 5, basis },
      { title: '排名', rules: ['rank'], atMost: 15, basis },
    ],
    cap: { at: 18, stage: 'after-multiplier' },
  })
  const events: [string, string, number][] = [
    ...[2, 2, 1.5].map((value): [string, string, number] => ['甲', '表彰', value]),
    ...[6, 5, 5].map((value): [string, string, number] => ['甲', '排名', value]),
    ...[2, 2, 1.5].map((value): [string, string, number] => ['乙', '表彰', value]),
    ['乙', '其他', 7],
  ]
  const { results, traces } = evaluate(
    scheme,
    [
      {
        table: 'roster',
        columns: ['name', 'group'],
        rows: [
          ['甲', 'farming'],
          ['乙', 'farming'],
        ],
      },
      {
        table: 'events',
        columns: ['subject', 'rule', 'verified', 'document', 'matter'],
        rows: events.map((event, index) => [...event, '示例文号', `事项${index}`]),
      },
    ],
    { trace: 'all' },
  )
  expect(results.map(({ name, parts }) => [name, parts['economy']?.exact])).toEqual([
    ['甲', '18'],
    ['乙', '12'],
  ])
  const written = Object.values(traces ?? {}).flatMap((lines) => lines.filter((line) => line.label === '经济指标'))
  expect(written.map((line) => line.expression)).toEqual([
    'min(min(2 + 2 + 1.5, 5) + min(6 + 5 + 5, 15), 18)',
    'min(min(2 + 2 + 1.5, 5) + 7, 18)',
  ])
  for (const line of written) expect(recompute(line.expression)).toBe(line.exact)
})
