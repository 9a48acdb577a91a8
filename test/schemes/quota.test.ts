import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { seatsFor } from '#shared/engine/quota.ts'
import { parseExact, round, ZERO } from '#shared/numbers/index.ts'
import { shippedScheme } from './shipped.ts'

const counts = z.array(z.int())
const shares = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        n: z.int(),
        exact: z.array(z.string()),
        halfUp: counts,
        halfUpSum: z.int(),
        floor: counts,
        ceil: counts,
        cumulative: counts,
        largestRemainder: counts,
        topFirst: counts,
      }),
    ),
    halfUpDoesNotSum: counts,
    cumulativeDiffers: counts,
    topFirstDiffers: counts,
  })
  .parse(parse(read('shares-40-50-10.yaml')))

describe('按 40%、50%、10% 的比例，1 至 60 个单位', () => {
  test('测算数', () => {
    const scheme = shippedScheme('yinhai/2016.yaml')
    for (const { n, exact } of shares.rows)
      expect([n, seatsFor(scheme, n).map((seat) => seat.exact)]).toEqual([n, exact])
  })

  test.each([
    ['largest-remainder', 'largestRemainder'],
    ['cumulative-half-up', 'cumulative'],
    ['half-up-top-first', 'topFirst'],
  ] as const)('%s', (reading, column) => {
    const scheme = shippedScheme('yinhai/2016.yaml', { readings: { 'A-01': reading } })
    for (const row of shares.rows) {
      const seats = seatsFor(scheme, row.n).map((seat) => seat.seats)
      expect([row.n, seats]).toEqual([row.n, row[column]])
      expect(total(seats)).toBe(row.n)
    }
  })

  test('逐级取整：四舍五入、舍去、进位', () => {
    for (const { n, exact, halfUp, floor, ceil, halfUpSum } of shares.rows) {
      const by = (mode: 'half-up' | 'floor' | 'ceiling') => exact.map((text) => rounded(text, mode))
      expect([n, by('half-up'), by('floor'), by('ceiling')]).toEqual([n, halfUp, floor, ceil])
      expect(total(halfUp)).toBe(halfUpSum)
    }
  })

  test('哪些单位数上各种取整不同', () => {
    const where = (differs: (row: (typeof shares.rows)[number]) => boolean) =>
      shares.rows.filter(differs).map((row) => row.n)
    expect(where((row) => total(row.halfUp) !== row.n)).toEqual(shares.halfUpDoesNotSum)
    expect(where((row) => String(row.cumulative) !== String(row.largestRemainder))).toEqual(shares.cumulativeDiffers)
    expect(where((row) => String(row.topFirst) !== String(row.largestRemainder))).toEqual(shares.topFirstDiffers)
  })
})

const caps = z
  .array(
    z.strictObject({
      n: z.int(),
      floor15: z.int(),
      exact20: z.string(),
      floor20: z.int(),
      halfUp20: z.int(),
      ceil20: z.int(),
      floor25: z.int(),
    }),
  )
  .parse(parse(read('caps.yaml')))

describe('优秀不超过 15%、20%、25%，1 至 40 人', () => {
  test.each([
    ['15%', 'floor', 'floor15'],
    ['20%', 'floor', 'floor20'],
    ['20%', 'half-up', 'halfUp20'],
    ['20%', 'ceiling', 'ceil20'],
    ['25%', 'floor', 'floor25'],
  ] as const)('%s %s', (share, rounding, column) => {
    const scheme = shippedScheme('golmud/2017.yaml', {
      readings: { 'A-02': rounding },
      parameters: { 'excellent-share': { G1: share } },
    })
    for (const row of caps) {
      const [excellent] = seatsFor(scheme, row.n, 0, 0, { group: 'G1' })
      expect([row.n, excellent?.seats]).toEqual([row.n, row[column]])
      if (share === '20%') expect([row.n, excellent?.exact]).toEqual([row.n, row.exact20])
    }
  })
})

function read(file: string): string {
  return readFileSync(new URL(`./quota/${file}`, import.meta.url), 'utf8')
}

function rounded(text: string, mode: 'half-up' | 'floor' | 'ceiling'): number {
  return Number(round(parseExact(text) ?? ZERO, 0, mode).n)
}

function total(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0)
}
