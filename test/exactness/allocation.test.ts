import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { seatsFor } from '#shared/engine/quota.ts'
import { parseExact, compare, ZERO } from '#shared/numbers/index.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { YEARS } from './regulations.ts'

const RUNS = 40
const exact = (text: string | undefined) => parseExact(text ?? '') ?? ZERO

describe.each(YEARS)('%s 的名额与等次', (_, years) => {
  test('得分高的，下调之前等次不会更低', () => {
    fc.assert(
      fc.property(years, (year) => {
        const scheme = year.scheme()
        const { results } = evaluate(scheme, year.rows())
        const place = (grade: string | null) => scheme.grades.ladder.indexOf(grade ?? '')
        const given = results.filter((one) => one.gradeBefore !== null && !one.eligibility)
        for (const a of given) {
          const pool = poolOf(year.rows(), a.name)
          for (const b of given.filter((one) => one.group === a.group && poolOf(year.rows(), one.name) === pool)) {
            // what another body gave does not follow the points here
            if (scheme.grades.elsewhere?.some((one) => one.groups.includes(a.group))) continue
            if (compare(exact(a.total?.exact), exact(b.total?.exact)) > 0)
              expect(place(a.gradeBefore)).toBeLessThanOrEqual(place(b.gradeBefore))
          }
        }
      }),
      { seed: 3, numRuns: RUNS },
    )
  })

  test('名额不多于组内人数，可用的不多于核定的', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const group of evaluate(year.scheme(), year.rows()).groups) {
          const pools = new Set(group.seats.map((one) => one.pool))
          for (const pool of pools) {
            const seats = group.seats.filter((one) => one.pool === pool)
            expect(seats.every((one) => one.seats >= 0 && one.available >= 0)).toBe(true)
            expect(seats.reduce((so, one) => so + one.available, 0)).toBeLessThanOrEqual(group.base)
          }
        }
      }),
      { seed: 4, numRuns: RUNS },
    )
  })

  test('加分不会使名次变差', () => {
    fc.assert(
      fc.property(years, fc.nat(), (year, pick) => {
        const scheme = year.scheme()
        const rule = bonusRule(scheme)
        const rows = year.rows()
        const before = evaluate(scheme, rows).results
        const one = before[pick % Math.max(1, before.length)]
        if (!rule || !one || one.rank === null) return
        const more: TableRows = {
          table: 'events',
          columns: ['subject', 'rule', 'matter', 'document', 'verified', 'date', 'reporter'],
          rows: [[one.name, rule, '再加一项', '示例', 1, `${scheme.year}-06-30`, '示例反映人']],
        }
        const after = evaluate(scheme, [...rows, more]).results.find(({ name }) => name === one.name)
        expect(after?.rank).toBeLessThanOrEqual(one.rank)
      }),
      { seed: 5, numRuns: RUNS },
    )
  })
})

describe('按比例的名额', () => {
  const ROUNDINGS = ['largest-remainder', 'cumulative-half-up', 'half-up-top-first', 'floor-rest-to-middle', 'ceil-top']
  test.each(ROUNDINGS)('%s：名额之和恒等于基数，达标的都有等次', (rounding) => {
    const scheme = shippedScheme('yinhai/2016.yaml', { readings: { 'A-01': rounding } })
    for (let size = 0; size <= 60; size++) {
      for (let below = 0; below <= size; below++) {
        const seats = seatsFor(scheme, size, below)
        expect(seats.reduce((so, one) => so + one.seats, 0)).toBe(size)
        expect(seats.reduce((so, one) => so + one.available, 0)).toBe(size - below)
        expect(seats.every((one) => one.seats >= 0 && one.available >= 0)).toBe(true)
      }
    }
  })

  test.each(['floor', 'half-up', 'ceiling'])('上限按 %s 取整，不超过可参评人数', (rounding) => {
    const scheme = shippedScheme('golmud/2017.yaml', { readings: { 'A-02': rounding } })
    for (let size = 0; size <= 40; size++) {
      const [excellent] = seatsFor(scheme, size, 0, 0, { group: 'G1' })
      expect(Math.abs((excellent?.seats ?? 0) - size * 0.3)).toBeLessThan(1)
      expect(excellent?.available).toBeLessThanOrEqual(size)
    }
  })
})

/** The pool a person stands in; units have none. */
function poolOf(rows: readonly TableRows[], name: string): Cell {
  const table = rows.find((one) => one.table === 'persons')
  const [at, of] = [table?.columns.indexOf('pool') ?? -1, table?.columns.indexOf('name') ?? -1]
  return table?.rows.find((row) => row[of] === name)?.[at] ?? null
}

/** A rule by which points are added to the total. */
function bonusRule(scheme: ReturnType<typeof shippedScheme>): string | undefined {
  const bonus = scheme.parts.find((part) => part.step === 4)
  return bonus?.score.by === 'event-points' ? bonus.score.rules[0]?.title : undefined
}
