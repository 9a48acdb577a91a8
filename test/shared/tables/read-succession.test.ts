import { describe, expect, test } from 'vitest'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const scheme = shippedScheme('golmud/2017.yaml')
const ROSTER: TableRows = {
  table: 'roster',
  columns: ['code', 'name', 'group'],
  rows: [
    ['D1', '商旅局', 'G1'],
    ['D2', '旅游发展局', 'G1'],
    ['D3', '民政局', 'G1'],
  ],
}

/** 现单位, 原单位, 变更方式, 变更日期, 承接历年结果 */
function read(succession: Cell[][], history: Cell[][], more: TableRows[] = []) {
  const { tables, findings } = readRows(scheme, [
    ROSTER,
    { table: 'succession', columns: ['subject', 'former', 'kind', 'date', 'keeps'], rows: succession },
    { table: 'history', columns: ['subject', 'year', 'rank', 'size', 'grade', 'sanction'], rows: history },
    ...more,
  ])
  return {
    years: (tables.history ?? []).map((one) => [one.subject, one.year, one.grade, one.formerly]),
    codes: findings.map((one) => one.problem.code),
    tables,
  }
}

describe('更名', () => {
  const renamed: Cell[] = ['商旅局', '商务局', '更名', '2017-03-01', '']

  test('承接历年结果，不必另填', () => {
    const { years, codes } = read([renamed], [['商务局', 2016, 3, 9, '优秀', '']])
    expect(years).toEqual([['D1', 2016, '优秀', '商务局']])
    expect(codes).toEqual([])
  })

  test('写明不承接的不承接，并说明没有采用', () => {
    const { years, codes } = read(
      [['商旅局', '商务局', '更名', '2017-03-01', '否']],
      [['商务局', 2016, 3, 9, '优秀', '']],
    )
    expect(years).toEqual([])
    expect(codes).toEqual(['history-not-kept'])
  })

  test('两次更名，逐次承接', () => {
    const twice: Cell[][] = [
      ['经贸局', '商务局', '更名', '2015-01-01', ''],
      ['D1', '经贸局', '更名', '2017-03-01', ''],
    ]
    const { years } = read(twice, [
      ['商务局', 2014, 3, 9, '良好', ''],
      ['经贸局', 2016, 3, 9, '优秀', ''],
    ])
    expect(years).toEqual([
      ['D1', 2014, '良好', '商务局'],
      ['D1', 2016, '优秀', '经贸局'],
    ])
  })

  test('变更当年的结果还用原名，变更之后的不再用', () => {
    const { years, codes } = read(
      [['商旅局', '商务局', '更名', '2015-03-01', '']],
      [
        ['商务局', 2015, 3, 9, '优秀', ''],
        ['商务局', 2016, 3, 9, '优秀', ''],
      ],
    )
    expect(years).toEqual([['D1', 2015, '优秀', '商务局']])
    expect(codes).toEqual(['history-after-change'])
  })

  test('本年的其他表也认得原名，并请核对', () => {
    const vetoes: TableRows = {
      table: 'vetoes',
      columns: ['subject', 'matter', 'document'],
      rows: [['商务局', '诫勉', '示例文号']],
    }
    const { tables, codes } = read([renamed], [], [vetoes])
    expect(tables.vetoes.map((one) => one.subject)).toEqual(['D1'])
    expect(codes).toEqual(['former-name-read'])
  })
})

describe('合并', () => {
  const merged = (first: Cell, second: Cell): Cell[][] => [
    ['商旅局', '商务局', '合并', '2017-03-01', first],
    ['商旅局', '旅游局', '合并', '2017-03-01', second],
  ]
  const history: Cell[][] = [
    ['商务局', 2016, 3, 9, '优秀', ''],
    ['旅游局', 2016, 9, 9, '一般', ''],
  ]

  test('不写明的不承接', () => {
    const { years, codes } = read(merged('', ''), history)
    expect(years).toEqual([])
    expect(codes).toEqual(['history-not-kept', 'history-not-kept'])
  })

  test('只承接写明的一个', () => {
    expect(read(merged('是', ''), history).years).toEqual([['D1', 2016, '优秀', '商务局']])
  })

  test('两个都写承接的，同一年的都不采用', () => {
    const { years, codes } = read(merged('是', '是'), history)
    expect(years).toEqual([])
    expect(codes).toEqual(['history-clash'])
  })

  test('已按现名填了的年度，以所填为准', () => {
    const { years, codes } = read(merged('是', ''), [...history.slice(0, 1), ['商旅局', 2016, 5, 9, '良好', '']])
    expect(years).toEqual([['D1', 2016, '良好', undefined]])
    expect(codes).toEqual([])
  })
})

describe('分设', () => {
  const history: Cell[][] = [['商旅局', 2016, 9, 9, '一般', '诫勉']]

  test('原单位还在的，历年结果仍是它的；分出去的写明才承接', () => {
    expect(read([['旅游发展局', '商旅局', '分设', '2017-03-01', '']], history).years).toEqual([
      ['D1', 2016, '一般', undefined],
    ])
    const { years, tables } = read([['旅游发展局', '商旅局', '分设', '2017-03-01', '是']], history)
    expect(years).toEqual([
      ['D1', 2016, '一般', undefined],
      ['D2', 2016, '一般', '商旅局'],
    ])
    expect(tables.history?.map((one) => one.sanction)).toEqual(['诫勉', '诫勉'])
  })

  test('一分为二，两个都承接', () => {
    const split: Cell[][] = [
      ['商旅局', '商务旅游局', '分设', '2017-03-01', '是'],
      ['旅游发展局', '商务旅游局', '分设', '2017-03-01', '是'],
    ]
    expect(read(split, [['商务旅游局', 2016, 9, 9, '一般', '']]).years).toEqual([
      ['D1', 2016, '一般', '商务旅游局'],
      ['D2', 2016, '一般', '商务旅游局'],
    ])
  })
})

describe('填错的', () => {
  test.each([
    ['变更方式', ['商旅局', '商务局', '改组', '2017-03-01', ''], 'mark-unknown'],
    ['变更日期', ['商旅局', '商务局', '更名', '', ''], 'not-a-date'],
    ['原单位', ['商旅局', '', '更名', '2017-03-01', ''], 'value-required'],
    ['承接历年结果', ['商旅局', '商务局', '更名', '2017-03-01', '也许'], 'mark-unknown'],
  ])('%s', (_, row, code) => {
    expect(read([row], []).codes).toEqual([code])
  })

  test('互为前身', () => {
    const circle: Cell[][] = [
      ['甲局', '乙局', '更名', '2016-03-01', ''],
      ['乙局', '甲局', '更名', '2017-03-01', ''],
    ]
    expect(read(circle, []).codes).toEqual(['succession-circular'])
  })
})
