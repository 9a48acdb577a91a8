import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { consequencesOf } from '#shared/engine/consequences.ts'
import { shippedScheme } from './shipped.ts'
import { describeUnits } from './units-suite.ts'

describeUnits(new URL('./hoboksar/', import.meta.url), 'hoboksar/2011.yaml')

const casesSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    basis: z.string(),
    units: z.record(z.string(), z.record(z.string(), z.string())),
    expect: z.record(z.string(), z.array(z.string())),
  }),
)
const text = readFileSync(new URL('./hoboksar/years/b-2-years.yaml', import.meta.url), 'utf8')

describe.each(casesSchema.parse(parse(text)))('$id $name（$basis）', (one) => {
  const rules = shippedScheme('hoboksar/2011.yaml').consequences ?? []
  test.each(Object.entries(one.units))('%s', (unit, years) => {
    const all = Object.entries(years).map(([year, grade]) => ({ year: Number(year), grade }))
    for (const now of all) {
      const before = all.filter(({ year }) => year < now.year)
      const found = consequencesOf(rules, now, before).map((rule) => rule.id)
      expect([`${unit}-${now.year}`, found]).toEqual([`${unit}-${now.year}`, one.expect[`${unit}-${now.year}`]])
    }
  })
})
