import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditKey, keys, type Key } from '#functions/store/keys.ts'

const anyKey = fc
  .record({
    name: fc.constantFrom(...Object.keys(keys)),
    parts: fc.array(fc.string({ unit: 'binary' }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ name, parts }) => (tenant: string): Key => {
    const make = keys[name as keyof typeof keys] as (...parts: (string | number)[]) => Key // one shape for all of them
    return make(
      tenant,
      ...parts.slice(0, make.length - 2),
      make.length > 4 || name === 'blobPart' ? 7 : (parts[3] ?? ''),
    )
  })

test('every key begins with its tenant, and no id can reach into another one', () => {
  fc.assert(
    fc.property(anyKey, fc.string(), fc.string(), (make, tenant, other) => {
      fc.pre(tenant !== other)
      const key = make(tenant)
      const own = keys.cycle(tenant, '').pk.replace('CYCLES', '')
      expect(own.startsWith('T#')).toBe(true)
      expect(key.pk.startsWith(own)).toBe(true)
      expect(auditKey(key, 1).pk.startsWith(own)).toBe(true)
      expect(key.pk.startsWith(keys.cycle(other, '').pk.replace('CYCLES', ''))).toBe(false)
    }),
  )
})

test.each([
  [keys.row('yinhai', '2016', 'ratings', 'a#b'), 'ROW#a%23b'],
  [keys.row('yinhai', '2016', 'ratings', 'a%23b'), 'ROW#a%2523b'],
  [keys.row('yinhai', '2016', 'ratings', '区统计局~1'), 'ROW#区统计局%7E1'],
])('ids that look like key marks stay apart: %j', (key, sk) => {
  expect(key.sk).toBe(sk)
})

test('an id of any length fits into a key, and two long ones differ', () => {
  const one = keys.row('yinhai', '2016', 'ratings', '统'.repeat(5000))
  const other = keys.row('yinhai', '2016', 'ratings', '统'.repeat(5001))
  expect(Buffer.byteLength(one.sk)).toBeLessThan(1024)
  expect(one.sk).not.toBe(other.sk)
})
