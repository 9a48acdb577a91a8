import { describe, expect, test } from 'vitest'
import { correctionSchema } from '#shared/scheme/correction-schema.ts'
import { appraisedInAnyOrder } from '#test/schemes/in-any-order.ts'
import { recompute } from '#test/schemes/recompute.ts'
import { scored, smallScheme } from './small-scheme.ts'

const TWO_GROUPS = scored({ strict: { 甲: 88, 乙: 84, 丙: 86 }, lenient: { 丁: 95, 戊: 93, 己: 97 } })
const FOUR = scored({ strict: { 甲: 70, 乙: 80, 丙: 90, 丁: 100 } })

function correctedBy(correction: string, tables: typeof TWO_GROUPS) {
  const appraisal = appraisedInAnyOrder(smallScheme({ readings: { correction } }), tables)
  for (const lines of Object.values(appraisal.traces ?? {})) {
    for (const { expression, exact } of lines.filter((line) => line.part === 'corrected'))
      expect(recompute(expression)).toBe(exact)
  }
  return appraisal
}
const exactOf = (appraisal: ReturnType<typeof correctedBy>, part: string) =>
  appraisal.results.map((one) => one.parts[part]?.exact)
const printed = (appraisal: ReturnType<typeof correctedBy>) => appraisal.results.map((one) => one.total?.published)

describe('X-3 组间系数：得分 × 总平均 ÷ 本组平均', () => {
  const appraisal = correctedBy('coefficient', TWO_GROUPS)

  test('修正前后并列，排名用修正后的', () => {
    expect(exactOf(appraisal, 'raw')).toEqual(['88', '84', '86', '95', '93', '97'])
    expect(exactOf(appraisal, 'corrected')).toEqual(['3982/43', '3801/43', '90.5', '90.5', '16833/190', '17557/190'])
    expect(printed(appraisal)).toEqual(['92.60', '88.40', '90.50', '90.50', '88.59', '92.41'])
    expect(appraisal.results.map((one) => one.rank)).toEqual([1, 3, 2, 2, 3, 1])
  })

  test('计分明细先原始得分，再修正', () => {
    const lines = (appraisal.traces?.['甲'] ?? []).map(({ label, text }) => [label, text])
    expect(lines).toContainEqual(['原始得分', '88 / 100 × 100 = 88'])
    expect(lines).toContainEqual(['修正得分', '88 × 90.5 / 86 = 3982/43 ≈ 92.60'])
  })

  test('修正后不超过满分', () => {
    const high = correctedBy('coefficient', scored({ strict: { 甲: 99, 乙: 73 }, lenient: { 丁: 95, 戊: 100 } }))
    expect(exactOf(high, 'corrected')[0]).toBe('100')
    expect(high.traces?.['甲']?.find((line) => line.part === 'corrected')?.expression).toBe('min(99 × 91.75 / 86, 100)')
  })
})

test('X-4 组间平移：得分 + 总平均 − 本组平均', () => {
  const appraisal = correctedBy('shift', TWO_GROUPS)
  expect(exactOf(appraisal, 'corrected')).toEqual(['92.5', '88.5', '90.5', '90.5', '88.5', '92.5'])
})

describe('X-5 标准分：50 + 10 ×（得分 − 平均）÷ 标准差', () => {
  test('总体标准差取十二位小数', () => {
    const appraisal = correctedBy('standard', FOUR)
    expect(printed(appraisal)).toEqual(['36.58', '45.53', '54.47', '63.42'])
    expect(appraisal.traces?.['甲']?.find((line) => line.part === 'corrected')?.expression).toBe(
      '50 + 10 × (70 - 85) / 11.180339887498',
    )
  })

  test('组内比较和全体比较不同', () => {
    const inside = correctedBy('standard', TWO_GROUPS)
    const overall = correctedBy('overall', TWO_GROUPS)
    expect(printed(inside)).toEqual(['62.25', '37.75', '50.00', '50.00', '37.75', '62.25'])
    expect(printed(overall)).toEqual(['44.78', '36.42', '40.60', '59.40', '55.22', '63.58'])
  })

  test('得分全同，都是中间值', () => {
    expect(printed(correctedBy('standard', scored({ strict: { 甲: 80, 乙: 80 } })))).toEqual(['50.00', '50.00'])
  })
})

test('难度系数：严格的 × 1.1，宽松的 × 0.9', () => {
  const appraisal = correctedBy('difficulty', scored({ strict: { 甲: 80 }, lenient: { 丁: 95 } }))
  expect(exactOf(appraisal, 'corrected')).toEqual(['88', '85.5'])
})

describe('名次计分：得分在组内的名次，照表得分', () => {
  const tables = scored({ strict: { 甲: 88, 乙: 84, 丙: 88, 己: 84, 庚: 70 }, lenient: { 丁: 95, 戊: 60 } })

  test('各组各排各的；并列同得一个名次的分，或取所占名次的平均；超出表的照最后一名', () => {
    expect(exactOf(correctedBy('places', tables), 'corrected')).toEqual(['10', '6', '10', '6', '6', '10', '8'])
    expect(exactOf(correctedBy('shared', tables), 'corrected')).toEqual(['9', '6', '9', '6', '6', '10', '8'])
  })

  test('同组有得分未齐的，名次不算；别的组不受影响', () => {
    const { results } = correctedBy('places', scored({ strict: { 甲: 88, 乙: null }, lenient: { 丁: 95 } }))
    expect(results.map(({ name, total }) => [name, total?.published])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
      ['丁', '10.00'],
    ])
  })
})

test('默认不修正，方案里没有修正这一项', () => {
  const appraisal = correctedBy('none', TWO_GROUPS)
  expect(Object.keys(appraisal.results[0]?.parts ?? {})).toEqual(['raw', 'bonus', 'total'])
  expect(printed(appraisal)).toEqual(['88.00', '84.00', '86.00', '95.00', '93.00', '97.00'])
})

test('有一个单位得分未齐，要比较的都只有暂计得分；难度系数不必等', () => {
  const tables = scored({ strict: { 甲: 88, 乙: null }, lenient: { 丁: 95 } })
  for (const correction of ['coefficient', 'shift', 'overall']) {
    const { results } = correctedBy(correction, tables)
    expect([correction, results.map((one) => one.total)]).toEqual([correction, [null, null, null]])
    expect(results[2]?.provisional?.lacks).toEqual(['修正得分·其他对象的得分未齐'])
  }
  expect(correctedBy('difficulty', tables).results[2]?.total?.exact).toBe('85.5')
})

test.each([
  ['0.89', false],
  ['0.9', true],
  ['1.1', true],
  ['1.11', false],
])('难度系数只能在 0.9 与 1.1 之间：%s', (coefficient, accepted) => {
  const found = correctionSchema.safeParse({ by: 'difficulty', coefficients: { strict: coefficient } })
  expect(found.success).toBe(accepted)
})
