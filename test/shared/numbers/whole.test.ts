import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, plus, ratio, sum, Total, ZERO, type Exact } from '#shared/numbers/index.ts'
import { divides, remainder } from '#shared/numbers/whole.ts'

const safe = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(1000),
  fc.nat(1000).map((less) => Number.MAX_SAFE_INTEGER - less),
)
const positive = safe.map((one) => Math.max(1, one))

test('余数与 % 相同，直到最大的安全整数', () => {
  fc.assert(
    fc.property(safe, positive, (a, b) => {
      expect(remainder(a, b)).toBe(a % b)
    }),
  )
  // one less than a multiple is where a rounded quotient would betray it
  fc.assert(
    fc.property(positive, fc.nat(), (b, times) => {
      const multiple = b * Math.max(1, Math.floor((times * b) % (Number.MAX_SAFE_INTEGER / b)))
      fc.pre(multiple <= Number.MAX_SAFE_INTEGER)
      expect(remainder(multiple - 1, b)).toBe((multiple - 1) % b)
      expect(divides(b, multiple - 1)).toBe((multiple - 1) % b === 0)
      expect(divides(b, multiple)).toBe(true)
    }),
  )
})

test('累加与逐个相加相同，数再大也一样', () => {
  const exact = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 18n }))
    .map(([n, d]) => ratio(n, d))
  const small = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.constantFrom(1, 2, 3, 7, 10, 100, 1000))
  const numbers = fc.array(
    fc.oneof(
      exact,
      small.map(([n, d]) => ratio(n, d)),
      small.map(([n, d]) => ratio(n, d)),
    ),
  )
  fc.assert(
    fc.property(numbers, (values) => {
      const total = new Total()
      let one: Exact = ZERO
      for (const value of values) {
        total.add(value)
        one = plus(one, value)
        expect(compare(total.value(), one)).toBe(0)
      }
      expect(sum(values)).toEqual(one)
    }),
  )
})
