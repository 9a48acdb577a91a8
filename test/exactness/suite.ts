import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { checkTraces } from './check-traces.ts'
import { YEARS } from './regulations.ts'

/** Everything that must hold of every year of every regulation, of at least so many subjects each. */
export function describeYears(subjects: number): void {
  describe.each(YEARS)('%s', (_, years) => {
    test(`另行用分数计算 ${subjects} 个考核对象，各项得分、总分、名次、等次、奖项、奖金都相同`, () => {
      let agreed = 0
      for (let seed = 1; agreed < subjects; seed++) {
        fc.assert(
          fc.property(years, (year) => {
            agreed += year.agree()
          }),
          { seed, numRuns: 100 },
        )
      }
      expect(agreed).toBeGreaterThanOrEqual(subjects)
    })

    test('行打乱、分批、重算，结果和计分明细字节相同', () => {
      fc.assert(
        fc.property(years, fc.infiniteStream(fc.nat()), (year, random) => {
          const scheme = year.scheme()
          const rows = year.rows()
          const bytes = (tables: readonly TableRows[]) => {
            const { findings, ...rest } = evaluate(scheme, tables, { trace: 'all' })
            return [JSON.stringify(rest), findings.map((one) => JSON.stringify([one.severity, one.problem])).sort()]
          }
          const plain = bytes(rows)
          expect(bytes(rows)).toEqual(plain)
          expect(bytes(shuffled(rows, random))).toEqual(plain)
          expect(bytes(inBatches(rows, random))).toEqual(plain)
        }),
        { seed: 7, numRuns: Math.ceil(subjects / 40) },
      )
    })

    test('计分明细逐行可以重算，中英文一致，次序依步骤', () => {
      fc.assert(
        fc.property(years, (year) => {
          checkTraces(year.scheme(), year.rows())
        }),
        { seed: 14, numRuns: Math.ceil(subjects / 40) },
      )
    })
  })
}

function shuffled(tables: readonly TableRows[], random: Iterator<number>): TableRows[] {
  return [...tables].reverse().map((table) => ({
    ...table,
    rows: table.rows
      .map((row) => ({ row, key: Number(random.next().value) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row),
  }))
}

function inBatches(tables: readonly TableRows[], random: Iterator<number>): TableRows[] {
  return tables.flatMap(({ rows, ...table }) => {
    const at = rows.length === 0 ? 0 : Number(random.next().value) % rows.length
    return [
      { ...table, rows: rows.slice(0, at) },
      { ...table, rows: rows.slice(at) },
    ]
  })
}
