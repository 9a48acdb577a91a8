import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { seatsFor } from '#shared/engine/quota.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { plainYinhai, type PlainUnit } from './plain-yinhai.ts'
import { shippedScheme } from './shipped.ts'

const scheme = shippedScheme('yinhai/2016.yaml')
const RUNS = { seed: 20161231, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400) }

const indicator = fc
  .tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 850, max: 1000 }), fc.boolean(), fc.nat(20))
  .map(([maximum, share, whole, rare]): readonly [number | null, number] => {
    if (rare === 0) return [null, maximum]
    const cents = Math.floor((maximum * share) / 10)
    return [whole ? cents - (cents % 100) : cents, maximum]
  })
const indicators = fc
  .array(indicator, { minLength: 1, maxLength: 8 })
  .filter((rows) => rows.some(([points]) => points !== null))
const review = fc.integer({ min: 8000, max: 10000 })
const unit = fc.record({
  functional: indicators,
  common: indicators,
  reviews: fc.tuple(review, review, review, review),
  bonus: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 10, max: 20 })), { maxLength: 4 }),
  penalties: fc.constantFrom(0, 0, 0, 1, 2),
  inspections: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 2 }),
  vetoes: fc.constantFrom(0, 0, 0, 0, 1, 2),
})
const group = fc
  .array(unit, { minLength: 1, maxLength: 20 })
  .map((units): PlainUnit[] => units.map((one, index) => ({ ...one, name: `单位${index + 1}` })))
/** A group in which equal units are common, so that ties fall on lines. */
const tiedGroup = fc
  .tuple(fc.array(unit, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }))
  .map(([kinds, picks]) =>
    picks.flatMap((pick, index) =>
      kinds.slice(pick % kinds.length, (pick % kinds.length) + 1).map((one) => ({ ...one, name: `单位${index + 1}` })),
    ),
  )

function rowsOf(units: readonly PlainUnit[]): TableRows[] {
  const scores = (name: string, part: string, rows: PlainUnit['functional']): Cell[][] =>
    rows.map(([points, maximum], index) => [
      name,
      part,
      `${part}${index + 1}`,
      maximum,
      points === null ? '不适用' : points / 100,
    ])
  return [
    {
      table: 'roster',
      columns: ['name', 'group', 'order'],
      rows: units.map(({ name }, index) => [name, 'A', index + 1]),
    },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'],
      rows: units.flatMap(({ name, functional, common }) => [
        ...scores(name, '职能指标', functional),
        ...scores(name, '共性指标', common),
      ]),
    },
    {
      table: 'ballots',
      columns: ['subject', 'evaluatorClass', 'score'],
      rows: units.flatMap(({ name, reviews }) =>
        ['基层干部职工', '服务对象', '区领导', '镇领导'].map((one, index) => [name, one, (reviews[index] ?? 0) / 100]),
      ),
    },
    {
      table: 'events',
      columns: ['subject', 'matter', 'rule', 'verified', 'multiplier', 'document'],
      rows: units.flatMap(({ name, bonus, penalties }) => [
        ...bonus.map(([points, tenths], index): Cell[] => [
          name,
          `加分${index}`,
          '工作创新',
          points / 100,
          tenths / 10,
          '示例',
        ]),
        ...Array.from({ length: penalties }, (_, index): Cell[] => [
          name,
          `批评${index}`,
          '通报批评',
          null,
          null,
          '示例',
        ]),
      ]),
    },
    {
      table: 'inspections',
      columns: ['subject', 'reason', 'deduction'],
      rows: units.flatMap(({ name, inspections }) =>
        inspections.map((cents, index): Cell[] => [name, `问题${index}`, cents / 100]),
      ),
    },
    {
      table: 'vetoes',
      columns: ['subject', 'matter', 'document'],
      rows: units.flatMap(({ name, vetoes }) =>
        Array.from({ length: vetoes }, (_, index): Cell[] => [name, `否决${index}`, '示例']),
      ),
    },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
    },
  ]
}

const cents = (text: string | undefined) => (text === undefined ? undefined : BigInt(text.replace('.', '')))
const LADDER = scheme.grades.ladder

describe('银海区 2016 的性质', () => {
  test('与另行编写的分数计算一致：总分、名次、等次', () => {
    fc.assert(
      fc.property(fc.oneof(group, tiedGroup), (units) => {
        const appraisal = evaluate(scheme, rowsOf(units))
        const found = appraisal.results.map((one) => ({
          name: one.name,
          total: cents(one.total?.published),
          rank: one.rank,
          grade: one.grade,
        }))
        expect(found).toEqual(plainYinhai(units))
      }),
      RUNS,
    )
  })

  test('行的先后不影响结果，重复计算字节相同', () => {
    fc.assert(
      fc.property(tiedGroup, fc.infiniteStream(fc.nat()), (units, random) => {
        const rows = rowsOf(units)
        const shuffled = rows.map((table) => ({
          ...table,
          rows: table.rows
            .map((row) => ({ row, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row),
        }))
        const plain = (one: Appraisal) => JSON.stringify({ ...one, findings: [] })
        expect(plain(evaluate(scheme, shuffled, { trace: 'all' }))).toBe(
          plain(evaluate(scheme, rows, { trace: 'all' })),
        )
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 4 },
    )
  })

  test('公布分高的，下调之前等次不会更低；名额之和等于达到及格线的单位数', () => {
    fc.assert(
      fc.property(group, (units) => {
        const { results, groups } = evaluate(scheme, rowsOf(units))
        for (const a of results) {
          for (const b of results) {
            if (a.gradeBefore === null || b.gradeBefore === null) continue
            if (Number(a.total?.published) > Number(b.total?.published))
              expect(LADDER.indexOf(a.gradeBefore)).toBeLessThanOrEqual(LADDER.indexOf(b.gradeBefore))
          }
        }
        const [first] = groups
        expect(first?.seats.reduce((so, one) => so + one.available, 0)).toBe(
          units.length - (first?.belowThreshold.length ?? 0),
        )
      }),
      RUNS,
    )
  })

  test('任意缺项：缺的单位只有暂计得分，全组不排名，计分明细照样给出', () => {
    fc.assert(
      fc.property(group, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (units, picks) => {
        const rows = rowsOf(units).map((table) =>
          table.table === 'observations' || table.table === 'ballots'
            ? {
                ...table,
                rows: table.rows.map((row, at) =>
                  picks.some((pick) => pick % table.rows.length === at) ? [...row.slice(0, -1), null] : row,
                ),
              }
            : table,
        )
        const { results, traces } = evaluate(scheme, rows, { trace: 'all' })
        expect(results.some((one) => one.total === null && one.provisional !== null)).toBe(true)
        expect(results.every((one) => one.rank === null && one.grade === null)).toBe(true)
        expect(Object.keys(traces ?? {})).toHaveLength(units.length)
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 4 },
    )
  })

  test('加分不会使名次变差', () => {
    fc.assert(
      fc.property(group, fc.nat(), fc.integer({ min: 1, max: 500 }), (units, pick, points) => {
        const index = pick % units.length
        const before = evaluate(scheme, rowsOf(units)).results[index]?.rank ?? 0
        const more = units.map((one, at) =>
          at === index ? { ...one, bonus: [...one.bonus, [points, 10] as const] } : one,
        )
        expect(evaluate(scheme, rowsOf(more)).results[index]?.rank).toBeLessThanOrEqual(before)
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 4 },
    )
  })

  test('1 至 60 个单位：名额之和恒等于单位数，最大余数法与累计四舍五入相同', () => {
    const cumulative = shippedScheme('yinhai/2016.yaml', { readings: { 'A-01': 'cumulative-half-up' } })
    for (let size = 1; size <= 60; size++) {
      const seats = seatsFor(scheme, size).map((one) => one.seats)
      expect([size, seats.reduce((so, one) => so + one, 0)]).toEqual([size, size])
      expect([size, seatsFor(cumulative, size).map((one) => one.seats)]).toEqual([size, seats])
    }
  })
})
