import { describe, expect, test } from 'vitest'
import { seatsFor } from '#shared/engine/quota.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { shippedScheme } from './shipped.ts'

/** A unit's own result as its appraisal gave it; nothing while that is not known. */
type UnitResult = '优秀' | '不合格' | '合格' | undefined

const SHARES: readonly (readonly [UnitResult, string, readonly number[]])[] = [
  ['合格', '20%', [1, 2, 2]],
  [undefined, '20%', [1, 2, 2]],
  ['优秀', '25%', [2, 2, 2]],
  ['不合格', '15%', [1, 1, 1]],
]
const SIZES = [9, 10, 11]

/** So many people with falling scores, and what their unit came to. */
function tables(people: number, result: UnitResult, unit = '市妇联'): TableRows[] {
  const names = Array.from({ length: people }, (_, index) => `人员${index + 1}`)
  return [
    {
      table: 'persons',
      columns: ['name', 'group', 'pool', 'order'],
      rows: names.map((name, index): Cell[] => [name, '一般干部职工', '公务员', index + 1]),
    },
    {
      table: 'votes',
      columns: ['subject', 'evaluatorClass', 'ballot', 'score'],
      rows: names.flatMap((name, index) =>
        ['主要负责同志', '单位副职', '干部职工'].flatMap((of): Cell[][] => [
          [name, of, '1', 99 - index],
          [name, of, '2', 99 - index],
        ]),
      ),
    },
    {
      table: 'results',
      columns: ['unit', 'grade', 'body', 'document'],
      rows: result === undefined ? [] : [[unit, result, '市考核办', '示例文〔2019〕1号']],
    },
    { table: 'confirmations', columns: ['sheet', 'confirmed'], rows: [['加减分', '是']] },
  ]
}

function codes(scheme: Scheme, rows: readonly TableRows[]) {
  return appraisedInAnyOrder(scheme, rows)
    .findings.filter((one) => one.severity !== 'note')
    .map((one) => one.problem)
}

describe('妇联：优秀名额以下达数为准，比例随单位考评结果，只用来核对（W-b2）', () => {
  const entered = (seats: number, readings = {}) =>
    shippedScheme('womens-federation/v1.yaml', {
      readings,
      parameters: { 'excellent-seats': { 公务员: seats, 事业编: 0 }, 'first-prizes': 1 },
    })

  describe.each(SHARES)('单位考评%s，按 %s', (result, share, allowed) => {
    test.each(SIZES.map((people, index) => [people, allowed[index] ?? 0] as const))(
      '%i 人：%i 个不提醒，多一个就提醒，名额不动',
      (people, most) => {
        expect(codes(entered(most), tables(people, result))).toEqual([])
        const over = appraisedInAnyOrder(entered(most + 1), tables(people, result))
        expect(over.findings.filter((one) => one.severity === 'warning').map((one) => one.problem)).toEqual([
          { code: 'seats-above-share', group: '一般干部职工', grade: '优秀', seats: most + 1, share, allowed: most },
        ])
        expect(over.results.filter((one) => one.grade === '优秀')).toHaveLength(most + 1)
      },
    )
  })

  test('单位结果还没有录入的，注明暂按的比例；录入了就不再提', () => {
    const notes = (result: UnitResult) =>
      appraisedInAnyOrder(entered(1), tables(9, result))
        .findings.filter((one) => one.problem.code === 'unit-result-missing')
        .map((one) => one.problem)
    expect(notes(undefined)[0]).toEqual({ code: 'unit-result-missing', group: '一般干部职工', share: '20%' })
    expect(notes('优秀')).toEqual([])
  })

  test('别的单位的结果不算', () => {
    expect(codes(entered(2), tables(9, '优秀', '市总工会')).map((one) => one.code)).toEqual(['seats-above-share'])
  })

  test('口径为一律 20% 时，单位优秀也不放宽', () => {
    expect(codes(entered(2, { 'W-b2': 'fixed' }), tables(9, '优秀')).map((one) => one.code)).toEqual([
      'seats-above-share',
    ])
  })
})

describe('比例就是名额上限的办法：优秀人数随所在单位的考评结果', () => {
  const people = shippedScheme('womens-federation/v1.yaml', { parameters: { 'first-prizes': 1 } })
  const share = {
    usual: '20%',
    byResult: [
      { result: '优秀', share: '25%' },
      { result: '不合格', share: '15%' },
    ],
  }
  const { quota } = people.grades
  if (quota.kind !== 'seats') throw new Error('the scheme gives seats')
  const { rest, shares, basis } = quota
  const capped: Scheme = {
    ...people,
    grades: {
      ...people.grades,
      quota: {
        kind: 'seats',
        rest,
        shares,
        basis,
        pools: [],
        places: [{ grade: '优秀', atMost: { share, rounding: 'floor' } }],
      },
    },
  }

  describe.each(SHARES)('所在单位考评%s，按 %s', (result, written, allowed) => {
    test.each(SIZES.map((size, index) => [size, allowed[index] ?? 0] as const))('%i 人：%i 个优秀', (size, most) => {
      const { groups, results } = appraisedInAnyOrder(capped, tables(size, result, '一般干部职工'))
      const [excellent] = groups.find((one) => one.group === 'staff')?.seats ?? []
      expect([excellent?.share, excellent?.seats]).toEqual([written, most])
      expect(results.filter((one) => one.grade === '优秀')).toHaveLength(most)
    })
  })

  test('各组的上限合并取整时，各组仍按自己单位的结果：优秀 25%×20=5，不合格 15%×20=3', () => {
    const pooled: Scheme = {
      ...capped,
      grades: {
        ...capped.grades,
        quota: {
          ...{ kind: 'seats', rest, shares, basis, pools: [] },
          places: [{ grade: '优秀', atMost: { share, rounding: 'pooled' } }],
        },
      },
    }
    const sizes = [
      { group: 'A', groupTitle: '甲局', size: 20 },
      { group: 'B', groupTitle: '乙局', size: 20 },
    ]
    const results = [
      { unit: '甲局', grade: '优秀' },
      { unit: '乙局', grade: '不合格' },
    ]
    const seats = sizes.map(({ group, groupTitle, size }) => {
      const [excellent] = seatsFor(pooled, size, 0, 0, { group, groupTitle, sizes, results })
      return [excellent?.share, excellent?.exact, excellent?.seats]
    })
    expect(seats).toEqual([
      ['25%', '5', 5],
      ['15%', '3', 3],
    ])
  })
})
