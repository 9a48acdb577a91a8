import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseDecimal,
  parseRemembered,
  plus,
  ratio,
  round,
  ROUNDING_MODES,
  sum,
  toExactText,
  toFixed,
  ZERO,
  type Exact,
} from '#shared/numbers/index.ts'

/** Numbers as scores are, beside some at and beyond the limit of safe integers, where plain arithmetic must give way. */
const top = fc.oneof(
  fc.bigInt({ min: -100_000n, max: 100_000n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
)
const bottom = fc.oneof(
  fc.constantFrom(1n, 2n, 5n, 10n, 100n, 1000n, 3n, 7n, 90n, 2n ** 20n, 2n ** 40n, 5n ** 13n, 10n ** 15n),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
)
const number = fc.tuple(top, bottom)
const exact = ([n, d]: readonly [bigint, bigint]) => ratio(n, d)
const RUNS = { seed: 20161231, numRuns: 2000 }

/** n/d brought to a whole number of 10⁻ᵏ, by nothing but whole numbers. */
function rounded([n, d]: readonly [bigint, bigint], decimals: number, mode: (typeof ROUNDING_MODES)[number]): bigint {
  const scaled = n * 10n ** BigInt(decimals)
  const floor = scaled / d - (scaled % d < 0n ? 1n : 0n)
  const rest = scaled - floor * d
  if (rest === 0n) return floor
  const twice = 2n * rest
  const up = {
    'half-up': n < 0n ? twice > d : twice >= d,
    'half-even': twice > d || (twice === d && floor % 2n !== 0n),
    down: n < 0n,
    up: n > 0n,
    floor: false,
    ceiling: true,
  }[mode]
  return up ? floor + 1n : floor
}

function written(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return scaled < 0n ? `-${text}` : text
}

describe('快的算法与逐位大整数一个字节不差', () => {
  test.each(ROUNDING_MODES)('取小数位并写出：%s', (mode) => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const expected = rounded(value, decimals, mode)
        expect(toFixed(exact(value), decimals, mode)).toBe(written(expected, decimals))
        expect(round(exact(value), decimals, mode)).toEqual(ratio(expected, 10n ** BigInt(decimals)))
      }),
      RUNS,
    )
  })

  test('写成小数或分数', () => {
    fc.assert(
      fc.property(number, ([n, d]) => {
        const { n: least, d: under } = ratio(n, d)
        const places = Array.from({ length: 31 }, (_, index) => index).find(
          (index) => 10n ** BigInt(index) % BigInt(under) === 0n,
        )
        expect(toExactText(ratio(n, d))).toBe(
          places === undefined
            ? `${least}/${under}`
            : written((BigInt(least) * 10n ** BigInt(places)) / BigInt(under), places),
        )
      }),
      RUNS,
    )
  })

  test('一次相加与逐个相加', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 12 }), (values) => {
        const exacts: Exact[] = values.map(exact)
        expect(sum(exacts)).toEqual(exacts.reduce((so, one) => plus(so, one), ZERO))
      }),
      RUNS,
    )
  })

  test('读过的数再读，与第一次读一样；百分位相同的数互不相混', () => {
    const cell = fc.oneof(
      fc.integer({ min: -500_000, max: 500_000 }).map((cents) => cents / 100),
      fc.double({ noNaN: false }),
      fc.integer({ min: 0, max: 50 }).map((index) => 9.5 + index * 40.96),
      fc.constantFrom(0, -0, 0.1 + 0.2, 0.3, '9.5', '85%', '八十五'),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        for (const one of [...cells, ...cells]) expect(parseRemembered(one)).toEqual(parseDecimal(one))
      }),
      RUNS,
    )
  })

  test('写过的数再写，与第一次写一样；占同一处的数互不相混', () => {
    const near = fc.integer({ min: -40, max: 40 })
    const value = fc.tuple(near, fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        for (const [small, turns, decimals] of [...values, ...values]) {
          const scaled = small + turns * 16_384
          expect(toFixed(ratio(scaled, 10 ** decimals), decimals)).toBe(written(BigInt(scaled), decimals))
        }
      }),
      RUNS,
    )
  })

  test('分母大小各异，写成小数或分数，与逐位相除一致', () => {
    for (let d = 1; d <= 1100; d++) {
      const { n, d: under } = ratio(7, d)
      const places = Array.from({ length: 31 }, (_, index) => index).find(
        (index) => 10n ** BigInt(index) % BigInt(under) === 0n,
      )
      const text =
        places === undefined ? `${n}/${under}` : written((BigInt(n) * 10n ** BigInt(places)) / BigInt(under), places)
      expect(toExactText(ratio(7, d))).toBe(text)
    }
  })
})
