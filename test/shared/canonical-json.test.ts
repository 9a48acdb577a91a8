import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, isJson } from '#shared/canonical-json.ts'

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [2, { d: null, c: true }] }, '{"a":[2,{"c":true,"d":null}],"b":1}'],
    [{ 得分: 85.5, 单位: '区统计局' }, '{"单位":"区统计局","得分":85.5}'],
    [{ a: undefined, b: -0 }, '{"b":0}'],
    [[1e21, 1e-7, 0.1], '[1e+21,1e-7,0.1]'],
    ['"\n\u2028', '"\\"\\n\u2028"'],
    [Object.fromEntries([['__proto__', 1]]), '{"__proto__":1}'],
  ])('%j is written as one text', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
    expect(isJson(value)).toBe(true)
  })

  test.each([[Number.NaN], [Infinity], [1n], [() => 1], [new Date(0)], [new Map()], [undefined], [[undefined]]])(
    '%s has no JSON and throws',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
      expect(isJson(value)).toBe(false)
    },
  )

  test('the order in which members were set never matters, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
