import { describe, expect, test } from 'vitest'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const people = shippedScheme('womens-federation/v1.yaml')
const goals = shippedScheme('golmud/2017.yaml')

const PERSONS: TableRows = {
  table: 'persons',
  columns: ['code', 'name', 'group', 'pool', 'status'],
  rows: [
    ['R1', '王某', '一般干部职工', '公务员', ''],
    ['R2', '李某', 'staff', '事业编', '只写评语'],
    ['R3', '赵某', '市管干部', '', ''],
  ],
}
const ROSTER: TableRows = { table: 'roster', columns: ['name', 'group'], rows: [['甲局', 'G1']] }

/** What reading says of some rows of one table: code, row and column. */
function problems(scheme: typeof people, roster: TableRows, table: TableName, columns: string[], ...rows: Cell[][]) {
  const { findings } = readRows(scheme, [...(table === roster.table ? [] : [roster]), { table, columns, rows }])
  return findings.map(({ problem, places: [place] }) => [
    problem.code,
    place?.kind === 'row' ? `${place.table} ${place.row} ${place.column ?? ''}` : '',
  ])
}

describe('人员名册', () => {
  const columns = ['code', 'name', 'group', 'pool', 'status']

  test('名单写名称或代号都可以，市管干部不占名额不填编制类别', () => {
    const { tables, findings } = readRows(people, [PERSONS])
    expect(findings).toEqual([])
    expect(tables.roster.map(({ id, group, pool, status, standing }) => [id, group, pool, status, standing])).toEqual([
      ['R3', 'leaders', undefined, 'graded', undefined],
      ['R1', 'staff', '公务员', 'graded', undefined],
      ['R2', 'staff', '事业编', 'not-graded', 'comments-only'],
    ])
  })

  test.each<[string, Cell[], string, string]>([
    ['没有姓名', ['R9', '', 'staff', '公务员', ''], 'value-required', 'name'],
    ['名单不存在', ['R9', '孙某', '临时工', '公务员', ''], 'group-unknown', 'group'],
    ['没有编制类别', ['R9', '孙某', 'staff', '', ''], 'value-required', 'pool'],
    ['编制类别写法不认识', ['R9', '孙某', 'staff', '工勤', ''], 'mark-unknown', 'pool'],
    ['状态写法不认识', ['R9', '孙某', 'staff', '公务员', '病假'], 'mark-unknown', 'status'],
  ])('%s', (_what, row, code, column) => {
    expect(problems(people, PERSONS, 'persons', columns, row)).toEqual([[code, `persons 0 ${column}`]])
  })
})

describe('测评票', () => {
  const columns = ['subject', 'evaluatorClass', 'ballot', 'score', 'own', 'voter']
  const good = ['王某', '干部职工', '1', 90, '', '']

  test('本人票由“本人票”或署名认出，弃权不是票', () => {
    const rows: Cell[][] = [
      good,
      ['王某', '干部职工', '2', 100, '是', ''],
      ['王某', '干部职工', '3', 100, '', '王某'],
      ['王某', '干部职工', '4', '弃权', '', ''],
    ]
    const { tables, findings } = readRows(people, [PERSONS, { table: 'votes', columns, rows }])
    expect(findings).toEqual([])
    expect(tables.votes?.map(({ own }) => own)).toEqual([false, true, true])
  })

  test.each<[string, Cell[], string, string]>([
    ['人不在名册', ['周某', '干部职工', '1', 90, '', ''], 'subject-unknown', 'subject'],
    ['评议主体不存在', ['王某', '群众', '1', 90, '', ''], 'class-unknown', 'evaluatorClass'],
    ['没有票号', ['王某', '干部职工', '', 90, '', ''], 'value-required', 'ballot'],
    ['没有打分', ['王某', '干部职工', '1', '', '', ''], 'value-required', 'score'],
    ['超过满分', ['王某', '干部职工', '1', 101, '', ''], 'above-maximum', 'score'],
    ['负分', ['王某', '干部职工', '1', -1, '', ''], 'below-minimum', 'score'],
    ['不是数', ['王某', '干部职工', '1', '九十', '', ''], 'not-a-number', 'score'],
  ])('%s', (_what, row, code, column) => {
    expect(problems(people, PERSONS, 'votes', columns, row)).toEqual([[code, `votes 0 ${column}`]])
  })

  test('同一张票填了两行', () => {
    expect(problems(people, PERSONS, 'votes', columns, good, good)).toEqual([['row-repeated', 'votes 1 ballot']])
  })
})

describe('目标进展', () => {
  const columns = ['subject', 'part', 'goal', 'maxPoints', 'rating']
  const good = ['甲局', '基础指标', '任务一', 30, '好']

  test.each<[string, Cell[], string, string]>([
    ['单位不在名册', ['乙局', '基础指标', '任务一', 30, '好'], 'subject-unknown', 'subject'],
    ['得分项不存在', ['甲局', '重点指标', '任务一', 30, '好'], 'part-unknown', 'part'],
    ['得分项不写而有两项', ['甲局', '', '任务一', 30, '好'], 'part-unknown', 'part'],
    ['没有目标', ['甲局', '基础指标', '', 30, '好'], 'value-required', 'goal'],
    ['没有分值', ['甲局', '基础指标', '任务一', null, '好'], 'maximum-missing', 'maxPoints'],
    ['等级不存在', ['甲局', '基础指标', '任务一', 30, '优'], 'option-unknown', 'rating'],
  ])('%s', (_what, row, code, column) => {
    expect(problems(goals, ROSTER, 'goals', columns, row)).toEqual([[code, `goals 0 ${column}`]])
  })

  test('同一目标填了两行', () => {
    expect(problems(goals, ROSTER, 'goals', columns, good, good)).toEqual([['row-repeated', 'goals 1 goal']])
  })
})

describe('历年', () => {
  const columns = ['year', 'subject', 'rank', 'size', 'grade']
  const good = [2016, '甲局', 3, 9, '优秀']

  test.each<[string, Cell[], string, string]>([
    ['单位不在名册', [2016, '乙局', 3, 9, '优秀'], 'subject-unknown', 'subject'],
    ['没有年度', ['', '甲局', 3, 9, '优秀'], 'value-required', 'year'],
  ])('%s', (_what, row, code, column) => {
    expect(problems(goals, ROSTER, 'history', columns, row)).toEqual([[code, `history 0 ${column}`]])
  })

  test('同一年填了两行', () => {
    expect(problems(goals, ROSTER, 'history', columns, good, good)).toEqual([['row-repeated', 'history 1 year']])
  })
})
