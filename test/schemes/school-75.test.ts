import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { splitPool, toTheCent } from '#shared/engine/prizes/split-pool.ts'
import { parseExact, round, sum, times, toExactText, toFixed, ZERO, type Exact } from '#shared/numbers/index.ts'
import { describePeople } from './people-suite.ts'

describePeople(new URL('./school-75/', import.meta.url), 'school-75/v1.yaml')

const figures = z.record(z.string(), z.string())
const one = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    basis: z.string(),
    pool: z.string(),
    people: z.record(z.string(), z.tuple([z.int(), z.string(), z.int()])),
    fees: figures,
    points: figures,
    exact: figures,
    floors: figures,
    centsLeft: z.int(),
    paid: figures,
    sum: z.string(),
  })
  .parse(parse(readFileSync(new URL('./school-75/pay/s-2-pool.yaml', import.meta.url), 'utf8')))

test(`${one.id} ${one.name}（${one.basis}）`, () => {
  const names = Object.keys(one.people)
  const by = (values: readonly string[]) => Object.fromEntries(names.map((name, index) => [name, values[index]]))
  const points = Object.values(one.people).map(([hours, coefficient]) => times(exact(hours), exact(coefficient)))
  const fees = Object.values(one.people).map(([, , rate], index) => times(points[index] ?? ZERO, exact(rate)))
  expect(by(fees.map((fee) => toFixed(fee, 2)))).toEqual(one.fees)
  expect(by(points.map(toExactText))).toEqual(one.points)

  const shares = splitPool(exact(one.pool), points)
  expect(by(shares.map(toExactText))).toEqual(one.exact)
  const floors = shares.map((share) => round(share, 2, 'floor'))
  expect(by(floors.map((floor) => toFixed(floor, 2)))).toEqual(one.floors)
  const paid = toTheCent(shares)
  expect(by(paid.map((share) => toFixed(share, 2)))).toEqual(one.paid)
  expect(toFixed(sum(paid), 2)).toBe(one.sum)
  expect(paid.filter((share, index) => toExactText(share) !== toExactText(floors[index] ?? ZERO))).toHaveLength(
    one.centsLeft,
  )
})

function exact(value: string | number): Exact {
  const found = parseExact(String(value))
  if (!found) throw new Error(`${value} is no number`)
  return found
}
