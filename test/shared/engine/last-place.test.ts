import { expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { scored, smallScheme } from './small-scheme.ts'

const basis = { text: '一' }
const small = smallScheme()
const consequences: Scheme['consequences'] = [
  { id: 'praise', title: '表扬', when: [{ any: [{ first: true }], years: 1, running: 'mixed' }], basis },
  { id: 'talk', title: '约谈', when: [{ any: [{ last: true }], years: 1, running: 'mixed' }], basis },
]
const tables = [
  ...scored({ strict: { 甲: 95, 乙: 90, 丙: 80 }, lenient: { 丁: 70, 戊: 60 } }),
  { table: 'vetoes' as const, columns: ['subject', 'matter', 'document'], rows: [['甲', '安全事故', '示例文号']] },
]

function followsFrom(scheme: Scheme): unknown {
  const { results } = evaluate(scheme, tables)
  return Object.fromEntries(results.map(({ name, rank, consequences }) => [name, [rank, consequences?.join()]]))
}

test('一票否决排在最后的，就是末位；分数最低的不再是', () => {
  const last = { id: 'veto', title: '否决', when: { vetoes: ['安全事故'] }, effect: { place: 'last' as const } }
  const eligibility = [{ ...last, seat: 'passes' as const, basis }]
  const behind: Scheme = { ...small, consequences, grades: { ...small.grades, eligibility } }
  const expected = { 甲: [3, '约谈'], 乙: [1, '表扬'], 丙: [2, ''], 丁: [1, '表扬'], 戊: [2, '约谈'] }
  expect(followsFrom(behind)).toEqual(expected)
  const rank = { ...small.grades.rank, vetoed: 'last' as const }
  expect(followsFrom({ ...small, consequences, grades: { ...small.grades, rank } })).toEqual(expected)
})

test('不排在最后的，照分数', () => {
  expect(followsFrom({ ...small, consequences })).toMatchObject({ 甲: [1, '表扬'], 乙: [2, ''], 丙: [3, '约谈'] })
})
