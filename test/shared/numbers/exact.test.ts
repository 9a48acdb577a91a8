import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  minus,
  over,
  parseDecimal,
  parseExact,
  plus,
  ratio,
  round,
  ROUNDING_MODES,
  times,
  toExactText,
  toFixed,
  type Exact,
  type RoundingMode,
} from '#shared/numbers/index.ts'

type Fraction = readonly [bigint, bigint]

const whole = fc.oneof(
  fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
)
const bottom = fc.oneof(fc.constantFrom(1n, 10n, 100n, 3n, 7n), fc.bigInt({ min: 1n, max: 10n ** 18n }))
const fraction = fc.tuple(whole, bottom)
const exact = ([n, d]: Fraction) => ratio(n, d)
/** The same number, whatever form it has. */
const same = (value: Exact, [n, d]: Fraction) => BigInt(value.n) * d === n * BigInt(value.d)

describe('有理数运算与逐位大整数分数一致', () => {
  test('加减乘除与比较', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(same(plus(exact(a), exact(b)), [a[0] * b[1] + b[0] * a[1], a[1] * b[1]])).toBe(true)
        expect(same(minus(exact(a), exact(b)), [a[0] * b[1] - b[0] * a[1], a[1] * b[1]])).toBe(true)
        expect(same(times(exact(a), exact(b)), [a[0] * b[0], a[1] * b[1]])).toBe(true)
        if (b[0] !== 0n)
          expect(
            same(over(exact(a), exact(b)), [a[0] * b[1] * (b[0] < 0n ? -1n : 1n), a[1] * (b[0] < 0n ? -b[0] : b[0])]),
          ).toBe(true)
        expect(Math.sign(compare(exact(a), exact(b)))).toBe(
          Number(a[0] * b[1] > b[0] * a[1]) - Number(a[0] * b[1] < b[0] * a[1]),
        )
      }),
    )
  })

  test('写成文字再读回不变', () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const text = toExactText(exact(a))
        fc.pre(text.length < 16)
        const back = parseExact(text)
        expect(back && compare(back, exact(a))).toBe(0)
      }),
    )
  })

  test('除数为零是程序错误', () => {
    expect(() => over(ratio(1), ratio(0))).toThrow()
  })
})

describe('取小数位', () => {
  test.each<[string, number, RoundingMode, string]>([
    // value, decimals, mode, shown
    ['2.675', 2, 'half-up', '2.68'],
    ['1.005', 2, 'half-up', '1.01'],
    ['899.995', 2, 'half-up', '900.00'],
    ['899.9949', 2, 'half-up', '899.99'],
    ['-2.675', 2, 'half-up', '-2.68'], // a half goes away from nought
    ['2.665', 2, 'half-even', '2.66'],
    ['2.675', 2, 'half-even', '2.68'],
    ['2.679', 2, 'down', '2.67'],
    ['-2.671', 2, 'down', '-2.67'],
    ['2.671', 2, 'up', '2.68'],
    ['-2.671', 2, 'floor', '-2.68'],
    ['-2.679', 2, 'ceiling', '-2.67'],
    ['1720/3', 2, 'half-up', '573.33'],
    ['5', 0, 'half-up', '5'],
    ['-0.001', 2, 'half-up', '0.00'],
  ])('%s 取 %i 位（%s）为 %s', (text, decimals, mode, shown) => {
    const value = parseExact(text)
    expect(value && toFixed(value, decimals, mode)).toBe(shown)
  })

  test('任何取法与原数相差不到一个末位，且取两次与取一次相同', () => {
    fc.assert(
      fc.property(fraction, fc.constantFrom(...ROUNDING_MODES), fc.integer({ min: 0, max: 4 }), (a, mode, decimals) => {
        const rounded = round(exact(a), decimals, mode)
        const gap = minus(rounded, exact(a))
        const unit = ratio(1n, 10n ** BigInt(decimals))
        expect(compare(gap, unit) < 0 && compare(gap, ratio(-1n, 10n ** BigInt(decimals))) > 0).toBe(true)
        expect(compare(round(rounded, decimals, mode), rounded)).toBe(0)
      }),
    )
  })
})

describe('读数', () => {
  test.each<[number | string, string]>([
    [677.3149999999999, '677.315'], // the seventeenth digit of a formula is dropped
    [0.1 + 0.2, '0.3'],
    [900, '900'],
    ['40%', '0.4'],
    [' 12.50 ', '12.5'],
    ['1e-3', '0.001'],
    ['-0', '0'],
    [123456789012.345, '123456789012.345'],
  ])('%s 读作 %s', (value, text) => {
    const read = parseDecimal(value)
    expect(read && toExactText(read)).toBe(text)
  })

  test.each([
    ['1e999'],
    ['八十五'],
    ['85分'],
    [''],
    ['.'],
    ['1.2.3'],
    ['0x10'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [1e15],
    ['9'.repeat(40)],
  ])('%s 不是数', (value) => {
    expect(parseDecimal(value)).toBeUndefined()
  })

  test('任何两位小数的数都读得一位不差', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => {
        const read = parseDecimal(cents / 100)
        expect(read && compare(read, ratio(cents, 100))).toBe(0)
      }),
    )
  })
})
