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

  test('不适用的不计，空着的、没有目标值的、目标为零的是缺项', () => {
    const rows = [
      ['甲', '不适用'],
      ['乙', null, 50],
      ['丙', 25],
      ['丁', 25, 0],
    ]
    const { results } = appraised({ by: 'completion', full: 20, beyond: 'capped' }, rows)
    expect(results.map(({ name, provisional }) => [name, provisional?.lacks])).toEqual([
      ['甲', undefined],
      ['乙', ['经济指标·招商引资']],
      ['丙', ['经济指标·招商引资']],
      ['丁', ['经济指标·招商引资']],
    ])
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
