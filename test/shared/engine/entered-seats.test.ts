import { expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { readCases, rowsOf } from '#test/schemes/case.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const [one] = readCases(new URL('../../schemes/yinhai/y-2-seventeen-units.yaml', import.meta.url).pathname)
if (!one) throw new Error('no case Y-2')
const rows = rowsOf(one)

test.each([
  [[6, 9, 1], ['16/17']],
  [[6, 9, 2], []],
  [[6, 9, 3], ['18/17']],
] as const)('逐组填写 %j，与 17 个应参加单位比', (seats, told) => {
  const grades = ['一等', '二等', '三等']
  const entered = Object.fromEntries(grades.map((grade, index) => [grade, { C: seats[index] ?? 0 }]))
  const scheme = shippedScheme('yinhai/2016.yaml', {
    readings: { 'A-01': 'manual' },
    parameters: { 'seats-by-hand': entered },
  })
  const found = evaluate(scheme, rows).findings.flatMap(({ severity, problem }) =>
    problem.code === 'entered-seats-off' && problem.group === '党委群团类单位'
      ? [`${problem.seats}/${problem.base}${severity === 'error' ? '' : severity}`]
      : [],
  )
  expect(found).toEqual(told)
})
