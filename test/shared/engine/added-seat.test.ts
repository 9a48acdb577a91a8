import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Cell } from '#shared/tables/index.ts'
import { ruled, scheme } from '#test/functions/documents/example-year.ts'

const GROUP = 'A'
const before = evaluate(scheme, ruled())
const next = before.results
  .filter(({ group, gradeBefore }) => group === GROUP && gradeBefore === '二等')
  .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]

/** The year with one more decision on the unit next in line. */
function decided(matter: string, grade: string) {
  const decision: Cell[] = [
    '区绩效考评领导小组（示例）',
    '示例纪要〔2017〕3号',
    '2017-03-09',
    '复核使其他单位升等（示例）',
  ]
  const row: Cell[] = [next?.subjectId ?? '', matter, grade, ...decision]
  const tables = ruled().map((one) => (one.table === 'rulings' ? { ...one, rows: [...one.rows, row] } : one))
  return evaluate(scheme, tables, { trace: [next?.subjectId ?? ''] })
}

const seatsOf = (appraisal: typeof before) =>
  appraisal.groups
    .find(({ group }) => group === GROUP)
    ?.seats.map((one) => [one.grade, one.seats, one.available, one.filled, one.toAdd])

describe('增列名额：领导小组在名额之外给一个单位较好的等次', () => {
  const after = decided('增列名额', '一等')
  const one = after.results.find(({ subjectId }) => subjectId === next?.subjectId)

  test('该单位得一等，别的单位等次不变', () => {
    expect(one?.gradeBefore).toBe('一等')
    expect(one?.marks).toContain('seat-added')
    const others = (results: typeof before.results) =>
      results.filter(({ subjectId }) => subjectId !== next?.subjectId).map(({ subjectId, grade }) => [subjectId, grade])
    expect(others(after.results)).toEqual(others(before.results))
  })

  test('核定名额照旧，可用名额一等多一个、二等少一个，没有超额', () => {
    const was = seatsOf(before) ?? []
    expect(seatsOf(after)).toEqual(
      was.map(([grade, seats, available, filled, toAdd]) => {
        const by = grade === '一等' ? 1 : grade === '二等' ? -1 : 0
        return [grade, seats, Number(available) + by, Number(filled) + by, toAdd]
      }),
    )
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(after.groups.every(({ final }) => final)).toBe(true)
  })

  test('计分明细写明依据的纪要和理由', () => {
    const lines = after.traces?.[next?.subjectId ?? ''] ?? []
    expect(lines.find(({ label }) => label === '增列名额')).toMatchObject({
      step: 12,
      text: '一等',
      reason: '复核使其他单位升等（示例）',
      evidence: '示例纪要〔2017〕3号 2017-03-09',
    })
  })
})

test('同样的改动写成人工调整，就占名额，一等超额而不能确认', () => {
  const after = decided('人工调整', '一等')
  expect(after.findings.map(({ problem }) => problem.code)).toContain('quota-exceeded')
  expect(after.groups.find(({ group }) => group === GROUP)?.final).toBe(false)
})

test('增列名额不能使等次变差，也不改变已经达到的等次', () => {
  expect(seatsOf(decided('增列名额', '三等'))).toEqual(seatsOf(before))
  expect(seatsOf(decided('增列名额', '二等'))).toEqual(seatsOf(before))
})
