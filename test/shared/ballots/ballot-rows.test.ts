import { describe, expect, test } from 'vitest'
import { ballotRows, type CountedBallot } from '#shared/ballots/index.ts'

const staff = {
  ...{ evaluatorClass: 'colleagues', title: '干部职工', voters: 5, minimum: null },
  ...{ signed: false, issued: 5, cast: 4 },
}
const zhao = { subject: 'P1', name: '赵某' }
const ballot = (changed: Partial<CountedBallot>): CountedBallot => ({
  ...{ title: '2019年度民主测评', table: 'votes', classes: [staff], subjects: [zhao], counts: [] },
  ...changed,
})
const count = (changed: Partial<CountedBallot['counts'][number]>): CountedBallot['counts'][number] => ({
  ...{ evaluatorClass: 'colleagues', subject: 'P1', valid: 3, abstained: 1, options: [], scores: [], mean: null },
  ...changed,
})
const rowsOf = (given: CountedBallot) => ballotRows(given, (subject) => (subject === 'P1' ? '赵某' : subject))

describe('测评票：一票一行', () => {
  test('票号由低分到高分编，弃权在后，不随投票先后', () => {
    const scores = [
      { score: 92.5, count: 1 },
      { score: 95, count: 2 },
    ]
    const { rows, table, findings } = rowsOf(ballot({ counts: [count({ scores })] }))
    expect([table, findings]).toEqual(['votes', []])
    const common = { subject: '赵某', evaluatorClass: '干部职工', note: '网上测评：2019年度民主测评' }
    expect(rows).toEqual([
      { ...common, ballot: '1', score: 92.5 },
      { ...common, ballot: '2', score: 95 },
      { ...common, ballot: '3', score: 95 },
      { ...common, ballot: '4', score: '弃权' },
    ])
  })
})

describe('公众评议：一档一行，或者一个平均分', () => {
  test('每个档次都有票数，没有人选的为 0', () => {
    const options = [
      { title: '满意', count: 3 },
      { title: '不满意', count: 0 },
    ]
    const { rows } = rowsOf(ballot({ table: 'ballots', counts: [count({ options })] }))
    expect(rows.map(({ option, count: times }) => [option, times])).toEqual([
      ['满意', 3],
      ['不满意', 0],
    ])
  })

  test.each([
    ['281/3', 93.6666666666667, ['mean-rounded']],
    ['93.75', 93.75, []],
    ['100', 100, []],
    ['1/3', 0.33333333333333, ['mean-rounded']],
  ])('平均分 %s 记为 %d；除不尽的说明', (mean, score, codes) => {
    const { rows, findings } = rowsOf(ballot({ table: 'ballots', counts: [count({ mean })] }))
    expect(rows).toMatchObject([{ subject: '赵某', score, count: 3 }])
    expect(findings.map(({ severity, problem }) => [severity, problem.code])).toEqual(
      codes.map((code) => ['note', code]),
    )
  })

  test('都弃权的没有平均分，也就没有这一行', () => {
    expect(rowsOf(ballot({ table: 'ballots', counts: [count({ valid: 0, abstained: 4 })] })).rows).toEqual([])
  })
})

describe('提醒', () => {
  const codesOf = (given: CountedBallot) =>
    rowsOf(given).findings.map(({ severity, problem }) => [severity, problem.code])

  test('没有人投票的一类', () => {
    const counts = [count({ valid: 0, abstained: 0 })]
    expect(codesOf(ballot({ classes: [{ ...staff, cast: 0, minimum: 3 }], counts }))).toEqual([
      ['warning', 'ballot-class-empty'],
    ])
  })

  test.each([
    [2, []],
    [3, []],
    [4, [['warning', 'ballot-under-minimum']]],
  ])('最少的有效票是 3，规定至少 %d 票', (minimum, told) => {
    const counts = [count({ subject: 'P2', valid: 4, abstained: 0 }), count({})]
    expect(codesOf(ballot({ classes: [{ ...staff, minimum }], counts }))).toEqual(told)
  })
})
