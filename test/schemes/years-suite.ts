import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { historyOf } from '#shared/engine/history-of.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { casesIn, headShape } from './case-frame.ts'
import { checkAppraisal, expectationSchema } from './check-appraisal.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { shippedScheme } from './shipped.ts'
import { rowsOfUnits, unitSchema } from './units-case.ts'

const yearsSchema = z.strictObject({
  ...headShape,
  basis: z.string(),
  group: z.string(),
  /** 历年 rows from before the first year: 年度, 单位, 名次, 同组单位数, 等次, 受处理情况. */
  before: z.array(z.array(z.union([z.string(), z.int()]))).default([]),
  /** 沿革 rows: 现单位, 原单位, 变更方式, 变更日期, 承接历年结果. */
  succession: z.array(z.array(z.string())).default([]),
  years: z.record(
    z.string(),
    z.strictObject({
      parameters: headShape.parameters,
      units: z.record(z.string(), unitSchema),
      expect: expectationSchema.prefault({}),
    }),
  ),
  variants: z.array(
    z.strictObject({
      id: headShape.id,
      name: headShape.name,
      readings: headShape.readings,
      /** The ids of what follows, by 单位-年度. */
      expect: z.record(z.string(), z.array(z.string())),
    }),
  ),
})

/** Runs cases of several years: each year is appraised from its rows, and its results are the next ones' 历年. */
export function describeYears(file: URL, path: string): void {
  for (const one of casesIn(file.pathname, yearsSchema)) {
    describe(`${one.id} ${one.name}（${one.basis}）`, () => {
      test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
        '%s：%s',
        (_id, _name, variant) => {
          let history: readonly (readonly Cell[])[] = one.before
          const found: Record<string, string[]> = {}
          for (const [year, { parameters: own, units, expect: expected }] of Object.entries(one.years)) {
            const adoption = {
              readings: { ...one.readings, ...variant.readings },
              parameters: { ...one.parameters, ...own },
            }
            const scheme = inYear(shippedScheme(path, adoption), Number(year))
            const columns = ['year', 'subject', 'rank', 'size', 'grade', 'sanction']
            const changes = ['subject', 'former', 'kind', 'date', 'keeps']
            const tables: TableRows[] = [
              ...rowsOfUnits({ group: one.group, units }).filter(({ table }) => table !== 'history'),
              { table: 'history', columns, rows: namesNow(history, units, one.succession) },
              {
                table: 'succession',
                columns: changes,
                rows: one.succession.filter(([, , , date = '']) => date < `${year}-12-31`),
              },
            ]
            const appraisal = appraisedInAnyOrder(scheme, tables)
            checkAppraisal(appraisal, expected)
            expect(appraisal.groups.filter((group) => group.base > 0).every((group) => group.final)).toBe(true)
            const idOf = new Map(scheme.consequences?.map(({ id, title }) => [title, id]))
            for (const { name, consequences = [] } of appraisal.results)
              found[`${name}-${year}`] = consequences.map((title) => idOf.get(title) ?? title)
            history = [...history, ...historyOf(scheme, appraisal).rows]
          }
          expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(variant.expect)))
          for (const [key, ids] of Object.entries(variant.expect)) expect([key, found[key]]).toEqual([key, ids])
        },
      )
    })
  }
}

/** The same scheme for another year. */
function inYear(scheme: Scheme, year: number): Scheme {
  const period = { ...scheme.period, from: `${year}-01-01`, until: `${year}-12-31` }
  return { ...scheme, year, period }
}

/** The rows of those who are appraised this year, or whom they followed. */
function namesNow(
  history: readonly (readonly Cell[])[],
  units: Readonly<Record<string, unknown>>,
  succession: readonly (readonly string[])[],
): readonly (readonly Cell[])[] {
  const known = new Set([...Object.keys(units), ...succession.map(([, former]) => former)])
  return history.filter(([, subject]) => known.has(String(subject)))
}
