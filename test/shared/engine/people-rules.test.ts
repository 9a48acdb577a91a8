import { describe, expect, test } from 'vitest'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { appraisedInAnyOrder } from '#test/schemes/in-any-order.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const PARAMETERS = { 'excellent-seats': { 公务员: 1, 事业编: 0 }, 'first-prizes': 1 }

/** Two people of 一般干部职工 with so many ballots of each class, and events of the first. */
function tables(ballots: Readonly<Record<string, number>>, events: readonly (readonly Cell[])[] = []): TableRows[] {
  const people = ['甲', '乙']
  return [
    {
      table: 'persons',
      columns: ['name', 'group', 'pool', 'order'],
      rows: people.map((name, index) => [name, '一般干部职工', '公务员', index + 1]),
    },
    {
      table: 'votes',
      columns: ['subject', 'evaluatorClass', 'ballot', 'score'],
      rows: people.flatMap((name, index) =>
        Object.entries(ballots).flatMap(([of, count]) =>
          Array.from({ length: count }, (_, ballot): Cell[] => [name, of, String(ballot + 1), 90 - index]),
        ),
      ),
    },
    {
      table: 'events',
      columns: ['subject', 'rule', 'matter', 'document', 'date', 'reporter', 'verifiedBy'],
      rows: events,
    },
    { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', '是']] },
  ]
}
const FULL = { 主要负责同志: 1, 单位副职: 2, 干部职工: 3 }

describe('只有一人的评议主体', () => {
  const scheme = shippedScheme('womens-federation/v1.yaml', { parameters: PARAMETERS })
  const notes = (ballots: Readonly<Record<string, number>>) =>
    appraisedInAnyOrder(scheme, tables(ballots))
      .findings.filter((one) => one.problem.code === 'class-of-one')
      .map((one) => [one.severity, one.problem])

  test('主要负责同志事先声明为署名评分，一票也不必提', () => {
    expect(notes(FULL)).toEqual([])
  })

  test('单位副职只有一票，等于公开了是谁，提一次', () => {
    expect(notes({ ...FULL, 单位副职: 1 })).toEqual([
      ['note', { code: 'class-of-one', evaluatorClass: '单位副职', part: '民主评议' }],
    ])
  })

  test('没有人投票的一类不是一人', () => {
    expect(notes({ 主要负责同志: 1, 干部职工: 3 })).toEqual([])
  })
})

describe('缺席、上班做无关事的扣分要有反映人和日期，核定人不得是反映人（W-a10）', () => {
  const withEvent = (option: string, event: readonly Cell[]) => {
    const scheme = shippedScheme('womens-federation/v1.yaml', { readings: { 'W-a10': option }, parameters: PARAMETERS })
    const { results, findings } = appraisedInAnyOrder(scheme, tables(FULL, [event]))
    const errors = findings.filter((one) => one.severity === 'error').map((one) => one.problem.code)
    return { points: results[0]?.total?.exact ?? null, errors, lacks: results[0]?.provisional?.lacks ?? [] }
  }
  const absent = (date: string, reporter: string, verifiedBy: string): Cell[] => [
    '甲',
    '无正当理由缺席',
    '六月例会缺席',
    '示例考勤记录',
    date,
    reporter,
    verifiedBy,
  ]

  test('齐全的扣 0.5 分', () => {
    expect(withEvent('named', absent('2019-06-14', '示例一', '示例二'))).toEqual({
      points: '89.5',
      errors: [],
      lacks: [],
    })
  })

  test.each([
    ['', '示例一'],
    ['2019-06-14', ''],
  ])('日期“%s”、反映人“%s”，没有填全的不计，只有暂计得分', (date, reporter) => {
    const { points, errors, lacks } = withEvent('named', absent(date, reporter, '示例二'))
    expect([points, lacks]).toEqual([null, ['扣分·六月例会缺席（反映人、日期未填）']])
    expect(errors).toContain('reporter-missing')
  })

  test('反映人自己核定的，须由他人核定', () => {
    const { points, errors } = withEvent('named', absent('2019-06-14', '示例一', '示例一'))
    expect(points).toBeNull()
    expect(errors).toContain('reporter-is-verifier')
  })

  test('口径为有凭据即可时，不看反映人', () => {
    expect(withEvent('document', absent('', '', '')).points).toBe('89.5')
  })

  test('其他规则不要反映人', () => {
    const praised: Cell[] = ['甲', '中心工作被通报表扬', '通报表扬', '示例通报', '', '', '']
    expect(withEvent('named', praised)).toEqual({ points: '91', errors: [], lacks: [] })
  })
})
