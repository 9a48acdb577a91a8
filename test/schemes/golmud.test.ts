import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { consequencesOf } from '#shared/engine/consequences.ts'
import { shippedScheme } from './shipped.ts'
import { describeUnits } from './units-suite.ts'

describeUnits(new URL('./golmud/', import.meta.url), 'golmud/2017.yaml')

const yearsSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  basis: z.string(),
  /** 年度: 等次, 名次, 同组单位数. */
  units: z.record(z.string(), z.record(z.string(), z.tuple([z.string(), z.int(), z.int()]))),
  variants: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      readings: z.record(z.string(), z.string()).default({}),
      expect: z.record(z.string(), z.array(z.string())),
    }),
  ),
})

for (const one of z
  .array(yearsSchema)
  .parse(parse(readFileSync(new URL('./golmud/years/m-2-years.yaml', import.meta.url), 'utf8')))) {
  describe(`${one.id} ${one.name}（${one.basis}）`, () => {
    test.each(one.variants.map((variant) => [variant.id, variant.name, variant] as const))(
      '%s：%s',
      (_id, _name, { readings, expect: expected }) => {
        const rules = shippedScheme('golmud/2017.yaml', { readings }).consequences ?? []
        const found = Object.entries(one.units).flatMap(([unit, years]) => {
          const all = Object.entries(years).map(([year, [grade, rank, size]]) => ({
            year: Number(year),
            grade,
            rank,
            size,
          }))
          return all
            .filter(({ year }) => year > 2015)
            .map((now) => {
              const before = all.filter(({ year }) => year < now.year)
              return [`${unit}-${now.year}`, consequencesOf(rules, now, before).map((rule) => rule.id)] as const
            })
        })
        expect(Object.fromEntries(found)).toEqual(expected)
      },
    )
  })
}
