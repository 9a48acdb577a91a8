import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { appraise } from '#shared/engine/appraise.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { exactSeats, seatsOverGroups } from '#shared/engine/grading/seats-over-groups.ts'
import { yearCounts, yearFigures } from '#shared/engine/year-figures.ts'
import { parseExact, round, toExactText, ZERO } from '#shared/numbers/index.ts'
import type { Cell } from '#shared/tables/index.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import { shippedScheme } from './shipped.ts'
import { describeUnits } from './suite.ts'

describeUnits(new URL('./weihai/', import.meta.url), 'weihai/2016.yaml')

const counts = z.array(z.int())
const award = z.strictObject({ seats: z.int(), exact: z.array(z.string()) })
const seats = z.strictObject({ advanced: counts, excellent: counts, together: counts })
const one = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    basis: z.string(),
    groups: z.record(z.string(), z.int()),
    advanced: award,
    excellent: award,
    independent: seats,
    nested: seats,
    halfUp: z.strictObject({ advanced: counts, sum: z.int(), excellent: counts, sum2: z.int() }),
  })
  .parse(parse(readFileSync(new URL('./weihai/awards/h-1-over-groups.yaml', import.meta.url), 'utf8')))

describe(`${one.id} ${one.name}（${one.basis}）`, () => {
  const sizes = Object.entries(one.groups).map(([group, size]) => ({ group, size }))
  const awards = [one.advanced, one.excellent]

  test('测算数', () => {
    for (const { seats: all, exact } of awards) expect(exactSeats(sizes, all)).toEqual(exact)
  })

  test('逐组四舍五入加不平', () => {
    const rounded = awards.map(({ exact }) => exact.map((text) => halfUp(text)))
    expect(rounded).toEqual([one.halfUp.advanced, one.halfUp.excellent])
    expect(rounded.map(total)).toEqual([one.halfUp.sum, one.halfUp.sum2])
  })

  test.each(['independent', 'nested'] as const)('%s：名额合计不多不少', (how) => {
    const [advanced = [], excellent = []] = seatsOverGroups(sizes, [22, 16], how)
    expect({ advanced, excellent }).toEqual({ advanced: one[how].advanced, excellent: one[how].excellent })
    expect(advanced.map((count, index) => count + (excellent[index] ?? 0))).toEqual(one[how].together)
    expect([total(advanced), total(excellent)]).toEqual([22, 16])
  })

  test.each(['independent', 'nested'] as const)('%s：44 个单位各组按名次授予', (how) => {
    const groups = sizes.map(({ group }, index) => ({
      id: `G${index}`,
      title: group,
      members: [],
      basis: { parameter: 'groups' },
    }))
    const scheme = shippedScheme('weihai/2016.yaml', { readings: { 'A-15': how }, parameters: { groups } })
    const units = sizes.flatMap(({ group, size }) =>
      Array.from({ length: size }, (_, index): [string, string, number] => [`${group}${index}`, group, 99 - index]),
    )
    const appraisal = evaluate(scheme, [
      { table: 'roster', columns: ['name', 'group'], rows: units.map(([name, group]): Cell[] => [name, group]) },
      {
        table: 'goals',
        columns: ['subject', 'goal', 'maxPoints', 'reported', 'verified'],
        rows: units.map(([name, , points]): Cell[] => [name, '全部目标', 100, points / 100, points / 100]),
      },
    ])
    expect(appraisal.groups.map((group) => group.seats.slice(0, 2).map((seat) => seat.seats))).toEqual(
      one[how].advanced.map((count, index) => [count, one[how].excellent[index]]),
    )
    const granted = (grade: string) => appraisal.results.filter((result) => result.grade === grade).length
    expect([granted('先进单位'), granted('优秀单位'), granted('不授予')]).toEqual([22, 16, 6])
    expect(appraisal.groups.every((group) => group.final)).toBe(true)
  })
})

const figures = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    basis: z.string(),
    counts: z.strictObject({
      units: z.int(),
      inspectedUnits: z.int(),
      goals: z.int(),
      inspectedGoals: z.int(),
      awards: z.record(z.string(), z.int()),
    }),
    figures: z.unknown(),
    people: z.strictObject({ counts, sum: z.int(), forms: z.int(), difference: z.int() }),
  })
  .parse(parse(readFileSync(new URL('./weihai/awards/h-4-figures.yaml', import.meta.url), 'utf8')))

describe(`${figures.id} ${figures.name}（${figures.basis}）`, () => {
  test('由年终的数算出', () => {
    expect(yearFigures(figures.counts)).toEqual(figures.figures)
  })

  test('由全年的目标和评选结果算出', () => {
    const { units, inspectedUnits, goals, inspectedGoals } = figures.counts
    const sizes = [9, 8, 8, 7, 7, 5]
    const groups = sizes.map((_, index) => ({ id: `G${index}`, title: `第${index + 1}组`, members: [], basis }))
    const scheme = shippedScheme('weihai/2016.yaml', { parameters: { groups } })
    const roster = sizes.flatMap((size, group) =>
      Array.from({ length: size }, (_, index): Cell[] => [`单位${group}-${index}`, `G${group}`, 99 - index]),
    )
    expect(roster).toHaveLength(units)
    // 前 33 个单位现场检查,618 项目标依次分给它们,其余 161 项分给另外 11 个
    const rows = roster.flatMap(([name = '', , rate = 0], index): Cell[][] => {
      const seen = index < inspectedUnits
      const of = seen ? inspectedGoals : goals - inspectedGoals
      const sharing = seen ? inspectedUnits : units - inspectedUnits
      const place = seen ? index : index - inspectedUnits
      const count = Math.floor(of / sharing) + (place < of % sharing ? 1 : 0)
      return Array.from({ length: count }, (_, goal): Cell[] => [
        name,
        `目标${goal + 1}`,
        1,
        Number(rate) / 100,
        seen ? Number(rate) / 100 : '不适用',
      ])
    })
    const read = readRows(scheme, [
      { table: 'roster', columns: ['name', 'group'], rows: roster.map(([name = '', group = '']) => [name, group]) },
      { table: 'goals', columns: ['subject', 'goal', 'maxPoints', 'reported', 'verified'], rows },
    ])
    const appraisal = appraise(scheme, read.tables)
    expect(appraisal.groups.every((group) => group.final)).toBe(true)
    const counted = yearCounts(scheme, read.tables, appraisal)
    expect(counted).toEqual(figures.counts)
    expect(yearFigures(counted)).toEqual(figures.figures)
  })

  test('人数与表数口径不同，不作恒等', () => {
    const { counts: people, sum, forms, difference } = figures.people
    expect([total(people), forms - total(people)]).toEqual([sum, difference])
  })
})

const basis = { parameter: 'groups' }

function halfUp(text: string): number {
  return Number(toExactText(round(parseExact(text) ?? ZERO, 0, 'half-up')))
}

function total(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0)
}
