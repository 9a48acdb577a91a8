import { describe, expect, test } from 'vitest'
import type { Adoption } from '#shared/scheme/document.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { compare, type Comparison } from '#shared/what-if/index.ts'
import { readCases, rowsOf } from '../../schemes/case.ts'
import { shippedScheme } from '../../schemes/shipped.ts'

const [fourteenUnits] = readCases(new URL('../../schemes/yinhai/y-1-fourteen-units.yaml', import.meta.url).pathname)
if (!fourteenUnits) throw new Error('Y-1 is not there')
const rows = rowsOf(fourteenUnits)

function yinhai(readings: Adoption['readings'] = {}, parameters: Adoption['parameters'] = {}): Scheme {
  return shippedScheme('yinhai/2016.yaml', {
    readings: { ...fourteenUnits?.readings, ...readings },
    parameters: { ...fourteenUnits?.parameters, ...parameters },
  })
}

function withReadings(readings: Adoption['readings']): Comparison {
  return compare({ scheme: yinhai(), tables: rows }, { scheme: yinhai(readings), tables: rows })
}

/** The rows once one cell of a unit's row has another value. */
function edited(table: string, unit: string, column: string, value: number): TableRows[] {
  return rows.map((one) => {
    if (one.table !== table) return one
    const [subject, at] = [one.columns.indexOf('subject'), one.columns.indexOf(column)]
    const row = one.rows.findIndex((cells) => cells[subject] === unit)
    return { ...one, rows: one.rows.map((cells, index) => (index === row ? cells.with(at, value) : cells)) }
  })
}

describe('口径改变，谁变动，变在哪一步', () => {
  test('A-12 由“不递补”改为“递补”：只有区档案局由二等升为一等，变在第13步，名额不变', () => {
    const { moves, unmoved, groups } = withReadings({ 'A-12': 'backfill' })
    expect(moves).toEqual([
      {
        subjectId: '区档案局',
        name: '区档案局',
        group: 'A',
        presence: 'both',
        grade: { before: '二等', after: '一等' },
        parts: {},
        through: {
          step: 13,
          part: 'total',
          label: '等次',
          before: null,
          after: expect.objectContaining({ text: '递补：由二等升为一等' }) as unknown,
        },
      },
    ])
    expect(unmoved).toBe(13)
    expect(groups).toEqual([])
  })

  test('Y-a8 由“占最后10%”改为“名额按达到及格线的单位数”：名额 6、7、1 变为 5、7、1，两个单位各降一等', () => {
    const { moves, unmoved, groups } = withReadings({ 'Y-a8': 'quota-on-passes' })
    expect(moves.map(({ name, grade, rank, total }) => ({ name, grade, rank, total }))).toEqual([
      { name: '区统计局', grade: { before: '一等', after: '二等' } },
      { name: '区政府采购中心', grade: { before: '二等', after: '三等' } },
    ])
    expect(unmoved).toBe(12)
    const [statistics] = moves
    expect([statistics?.through?.step, statistics?.through?.before?.text, statistics?.through?.after?.text]).toEqual([
      10,
      '14 × 40% = 5.6，核定名额 6',
      '13 × 40% = 5.2，核定名额 5',
    ])
    expect(groups).toEqual([
      {
        group: 'A',
        title: '经济管理类和其他类部门',
        seats: [
          {
            grade: '一等',
            before: { exact: '5.6', seats: 6, filled: 6 },
            after: { exact: '5.2', seats: 5, filled: 5 },
          },
          { grade: '二等', before: { exact: '7', seats: 7, filled: 7 }, after: { exact: '6.5', seats: 7, filled: 7 } },
          {
            grade: '三等',
            before: { exact: '1.4', seats: 1, filled: 0 },
            after: { exact: '1.3', seats: 1, filled: 1 },
          },
        ],
      },
    ])
  })

  test('A-01 舍去小数、余数归中间：名额 6、7、1 变为 5、8、1，第6名由一等变为二等', () => {
    const { moves } = withReadings({ 'A-01': 'floor-rest-to-middle' })
    expect(moves.map(({ name, grade }) => [name, grade])).toEqual([['区统计局', { before: '一等', after: '二等' }]])
    // the exact share is the same on both sides, the seats are not
    expect([moves[0]?.through?.before?.text, moves[0]?.through?.after?.text]).toEqual([
      '14 × 40% = 5.6，核定名额 6',
      '14 × 40% = 5.6，核定名额 5',
    ])
  })

  test('Y-a2 一律乘1：总分、名次怎样变，变在加分那一行，两边的算式都在', () => {
    const { moves } = withReadings({ 'Y-a2': 'fixed-1' })
    const moved = moves.find(({ name }) => name === '区发改局')
    expect(moved).toMatchObject({
      total: { before: '961.70', after: '960.20', difference: '-1.5' },
      parts: { bonus: { before: '3.00', after: '1.50' }, total: { before: '961.70', after: '960.20' } },
      through: { step: 4, part: 'bonus', label: '表彰奖励' },
    })
    expect(moved).not.toHaveProperty('rank')
    expect(moved?.through?.before?.text).toBe('1.5 × 2 = 3')
    expect(moved?.through?.after?.text).toBe('1.5 × 1 = 1.5')
  })

  test('A-07 各项先取两位小数：没有一个单位变动时，一个也不列', () => {
    const { moves, unmoved, groups } = withReadings({ 'A-07': 'each-part' })
    expect({ moves, unmoved, groups }).toEqual({ moves: [], unmoved: 14, groups: [] })
  })
})

describe('参数或版本改变', () => {
  test('没有并列规则时，跨一等、二等界线的两个单位由有等次变为待裁定，变在并列处理', () => {
    const scheme = shippedScheme('yinhai/2016.yaml', {
      readings: { 'A-07': 'total' },
      parameters: { 'tie-chain': null },
    })
    const { moves, groups } = compare({ scheme: yinhai(), tables: rows }, { scheme, tables: rows })
    expect(moves.map(({ name, grade, gradeState, through }) => [name, grade, gradeState, through?.step])).toEqual([
      ['区统计局', { before: '一等', after: null }, { before: 'decided', after: 'undecided' }, 11],
      ['区档案局', { before: '二等', after: null }, { before: 'decided', after: 'undecided' }, 11],
    ])
    expect(groups).toMatchObject([{ group: 'A', undecided: { before: 0, after: 1 } }])
  })

  test('两个方案并排：各自的名称写明', () => {
    const other = { ...yinhai(), version: '2017', adoption: 2 }
    const { before, after, moves } = compare({ scheme: yinhai(), tables: rows }, { scheme: other, tables: rows })
    expect([before.scheme, after.scheme, moves]).toEqual(['yinhai@2016', 'yinhai@2017.2', []])
  })
})

describe('数据改变，复核以后谁受影响', () => {
  const reviewed = (value: number) =>
    compare(
      { scheme: yinhai(), tables: rows },
      { scheme: yinhai(), tables: edited('observations', '区商旅局', 'score', value) },
    )

  test('区商旅局复核加 0.2 分，刚好追平第10名：两个单位并列第10，后面的名次不变', () => {
    const { moves } = reviewed(560.2)
    expect(moves.map(({ name, rank, total }) => [name, rank, total?.difference])).toEqual([
      ['区商旅局', { before: 11, after: 10 }, '0.2'],
    ])
    expect(moves[0]?.through).toMatchObject({ step: 1, part: 'functional', label: '职能指标' })
  })

  test('差 0.01 分没有追平：只有它自己的总分变动', () => {
    expect(reviewed(560.19).moves.map(({ name, rank }) => [name, rank])).toEqual([['区商旅局', undefined]])
  })

  test('多 0.01 分超过：被超过的单位名次变动，变在名次那一步', () => {
    const { moves } = reviewed(560.21)
    expect(moves.map(({ name, rank }) => [name, rank])).toEqual([
      ['区商旅局', { before: 11, after: 10 }],
      ['区海洋和水产畜牧兽医局', { before: 10, after: 11 }],
    ])
    const passed = moves[1]
    expect(passed).not.toHaveProperty('total')
    expect([passed?.through?.step, passed?.through?.before?.exact, passed?.through?.after?.exact]).toEqual([
      9,
      '10',
      '11',
    ])
  })

  test('评议缺失：暂计得分不作总分，全组名次和等次都空着', () => {
    const lacking = rows.map((one) =>
      one.table === 'ballots' ? { ...one, rows: one.rows.filter(([subject]) => subject !== '区商旅局') } : one,
    )
    const { moves } = compare({ scheme: yinhai(), tables: rows }, { scheme: yinhai(), tables: lacking })
    const trade = moves.find(({ name }) => name === '区商旅局')
    expect(trade?.total).toEqual({ before: '921.80', after: null, difference: null })
    expect(moves).toHaveLength(14)
    expect(moves.every(({ rank, grade }) => rank?.after === null && grade?.after === null)).toBe(true)
  })

  test('退出的单位和新参加的单位各列一行，没有可比的步骤', () => {
    const renamed = rows.map((one) => ({
      ...one,
      rows: one.rows.map((cells) => cells.map((cell) => (cell === '区林业局' ? '区林业和草原局' : cell))),
    }))
    const { moves } = compare({ scheme: yinhai(), tables: rows }, { scheme: yinhai(), tables: renamed })
    expect(moves.map(({ name, presence, total, through }) => [name, presence, total, through])).toEqual([
      ['区林业和草原局', 'joined', { before: null, after: '917.00', difference: null }, null],
      ['区林业局', 'left', { before: '917.00', after: null, difference: null }, null],
    ])
  })
})
