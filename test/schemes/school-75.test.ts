import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { parseExact, round, sum, toFixed, type Exact } from '#shared/numbers/index.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { describePeople } from './suite.ts'
import { recompute } from './recompute.ts'
import { shippedScheme } from './shipped.ts'

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

const scheme = shippedScheme('school-75/v1.yaml', {
  readings: { 'S-b3': 'by-lessons' },
  parameters: { 'bonus-pool': one.pool },
})

/** The rows of everyone's lessons, with a score so that everything else is complete. */
function rows(lessons: readonly (readonly Cell[])[]): TableRows[] {
  const people = Object.keys(one.people)
  const classes = ['本人', '同事', '考核小组', '学校领导']
  return [
    {
      table: 'persons',
      columns: ['name', 'group', 'order'],
      rows: people.map((name, index) => [name, '教职员工', index + 1]),
    },
    {
      table: 'ballots',
      columns: ['subject', 'evaluatorClass', 'score'],
      rows: people.flatMap((name) => classes.map((of): Cell[] => [name, of, 90])),
    },
    { table: 'lessons', columns: ['subject', 'hours', 'coefficient', 'rate'], rows: lessons },
  ]
}
const lessons = Object.entries(one.people).map(([name, factors]): Cell[] => [name, ...factors])

describe(`${one.id} ${one.name}（${one.basis}）`, () => {
  const appraisal = appraisedInAnyOrder(scheme, rows(lessons))
  const names = Object.keys(one.people)
  const payOf = (name: string, id: string) => {
    const result = appraisal.results.find((other) => other.name === name)
    return result?.pay?.find((item) => item.id === id)
  }
  const lineOf = (name: string, label: string) =>
    appraisal.traces?.[name]?.find((line) => line.step === 14 && line.label === label)
  const by = (of: (name: string) => string | undefined) => Object.fromEntries(names.map((name) => [name, of(name)]))

  test('课时费', () => {
    expect(by((name) => payOf(name, 'lesson-fee')?.cents)).toEqual(one.fees)
    expect(lineOf('张', '课时费')?.text).toBe('12 × 1.2 × 30 = 432.00')
  })

  test('加权课时、应得、舍到分、余下的分、实发', () => {
    const points = by((name) => lineOf(name, '奖金')?.expression.split(' × ').at(-1))
    expect(points).toEqual(one.points)
    expect(by((name) => payOf(name, 'bonus')?.exact)).toEqual(one.exact)
    const floors = by((name) => toFixed(round(exact(payOf(name, 'bonus')?.exact), 2, 'floor'), 2))
    expect(floors).toEqual(one.floors)
    const paid = by((name) => payOf(name, 'bonus')?.cents)
    expect(paid).toEqual(one.paid)
    expect(names.filter((name) => paid[name] !== floors[name])).toHaveLength(one.centsLeft)
    expect(toFixed(sum(Object.values(paid).map(exact)), 2)).toBe(one.sum)
  })

  test('计分明细中的算式算得出应得数', () => {
    for (const name of names)
      for (const label of ['课时费', '奖金']) {
        const line = lineOf(name, label)
        expect([name, label, recompute(line?.expression ?? '')]).toEqual([name, label, line?.exact])
      }
  })
})

test('课时没有填齐，奖金不分，并指出是谁', () => {
  const [, ...others] = lessons
  const appraisal = appraisedInAnyOrder(scheme, rows(others))
  expect(appraisal.results.map((one) => one.pay?.map((item) => item.id))).toEqual([
    undefined,
    ['lesson-fee'],
    ['lesson-fee'],
    ['lesson-fee'],
  ])
  const problems = appraisal.findings.filter((one) => one.problem.code === 'missing-value')
  expect(problems.map(({ problem, places }) => [problem, places])).toEqual([
    [{ code: 'missing-value', part: '课时费', what: '课时' }, [{ kind: 'subject', subject: '张' }]],
    [{ code: 'missing-value', part: '奖金', what: '课时' }, [{ kind: 'subject', subject: '张' }]],
  ])
})

test('一人几类课，分行填写，相加', () => {
  const appraisal = appraisedInAnyOrder(scheme, rows([...lessons, ['张', 2, '1.5', 40]]))
  const pay = appraisal.results.find((one) => one.name === '张')?.pay
  expect(pay?.map(({ id, cents }) => [id, cents])).toEqual([
    ['lesson-fee', '552.00'],
    // 17.4 / 40 × 1000
    ['bonus', '435.00'],
  ])
})

test('负数和没有填的课时', () => {
  const [, ...others] = lessons
  const codes = (row: Cell[]) =>
    appraisedInAnyOrder(scheme, rows([...others, row])).findings.map((one) => one.problem.code)
  expect(codes(['张', -1, '1.0', 30])).toContain('below-minimum')
  expect(codes(['张', null, '1.0', 30])).toContain('value-required')
})

test('两人课时相同分 100.01 元：余下的一分只给一人；口径为四舍五入时各得 50.01 元，多付一分（A-16）', () => {
  const two = ['张', '李'].map((name): Cell[] => [name, 10, '1.0', 30])
  const paidBy = (option: string) => {
    const adopted = shippedScheme('school-75/v1.yaml', {
      readings: { 'S-b3': 'by-lessons', 'A-16': option },
      parameters: { 'bonus-pool': '100.01' },
    })
    const absent = Object.keys(one.people).map((name): Cell[] => [name, 0, '1.0', 30])
    const lessonsOfTwo = [...two, ...absent.filter(([name]) => !two.some(([other]) => other === name))]
    const { results } = appraisedInAnyOrder(adopted, rows(lessonsOfTwo))
    return results.map((result) => result.pay?.find((item) => item.id === 'bonus')?.cents)
  }
  expect(paidBy('largest-remainder')).toEqual(['50.01', '50.00', '0.00', '0.00'])
  expect(paidBy('half-up')).toEqual(['50.01', '50.01', '0.00', '0.00'])
})

test('没有填奖金总额时只计课时费', () => {
  const without = shippedScheme('school-75/v1.yaml', { readings: { 'S-b3': 'by-lessons' } })
  expect(appraisedInAnyOrder(without, rows(lessons)).results[0]?.pay?.map((item) => item.id)).toEqual(['lesson-fee'])
})

function exact(text: string | undefined): Exact {
  const found = parseExact(text ?? '')
  if (!found) throw new Error(`${text ?? ''} is no number`)
  return found
}
