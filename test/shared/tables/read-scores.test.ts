import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import type { Cell, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { problems, ROSTER, scheme } from './small-roster.ts'

const SCORE = ['subject', 'part', 'indicator', 'maxPoints', 'score'] as const

describe('评分表里写错的行，指明行和列', () => {
  test.each<[string, Cell[], string, string]>([
    ['单位不在名册中', ['区发改委', '职能指标', '甲', 10, 9], 'subject-unknown', 'subject'],
    ['没有写单位', ['', '职能指标', '甲', 10, 9], 'value-required', 'subject'],
    ['单位不参加考核', ['区档案馆', '职能指标', '甲', 10, 9], 'subject-not-taking-part', 'subject'],
    ['得分项不存在', ['区发改局', '职能', '甲', 10, 9], 'part-unknown', 'part'],
    ['没有写指标', ['区发改局', '职能指标', '', 10, 9], 'value-required', 'indicator'],
    ['没有分值', ['区发改局', '职能指标', '甲', null, 9], 'maximum-missing', 'maxPoints'],
    ['分值为负', ['区发改局', '职能指标', '甲', -10, 9], 'below-minimum', 'maxPoints'],
    ['得分是文字', ['区发改局', '职能指标', '甲', 10, '八十五'], 'not-a-number', 'score'],
    ['得分超过分值', ['区发改局', '职能指标', '甲', 10, 10.01], 'above-maximum', 'score'],
    ['得分为负', ['区发改局', '职能指标', '甲', 10, -0.5], 'below-minimum', 'score'],
    ['得分大得不成数', ['区发改局', '职能指标', '甲', 10, '1e999'], 'number-too-large', 'score'],
    ['得分是逻辑值', ['区发改局', '职能指标', '甲', 10, true], 'not-a-number', 'score'],
  ])('%s', (_what, row, code, column) => {
    expect(problems('observations', SCORE, ['区工信局', '职能指标', '甲', 10, 9], row)).toEqual([[code, `1 ${column}`]])
  })

  test('得分恰为分值、恰为零都可以', () => {
    expect(
      problems('observations', SCORE, ['区发改局', '职能指标', '甲', 10, 10], ['A02', '职能指标', '甲', 10, 0]),
    ).toEqual([])
  })

  test('同一单位同一指标写了两行', () => {
    expect(
      problems('observations', SCORE, ['区发改局', '职能指标', '甲', 10, 9], ['发改', '职能指标', '甲', 10, 8]),
    ).toEqual([['row-repeated', '1 subject']])
  })

  test('指标表、目标任务表中分值为负的也不收，为零的可以', () => {
    const indicator = (maxPoints: number) =>
      problems('indicators', ['part', 'indicator', 'maxPoints'], ['职能指标', '甲', maxPoints])
    expect(indicator(-0.01)).toEqual([['below-minimum', '0 maxPoints']])
    expect(indicator(0)).toEqual([])
    const rows = (maxPoints: number): TableRows[] => [
      { table: 'roster', columns: ['name', 'group'], rows: [['某局', 'E1']] },
      { table: 'goals', columns: ['subject', 'goal', 'maxPoints', 'reported'], rows: [['某局', '甲', maxPoints, 1]] },
    ]
    const goal = (maxPoints: number) =>
      readRows(shippedScheme('weihai/2016.yaml'), rows(maxPoints)).findings.map(({ problem }) => problem.code)
    expect(goal(-30)).toEqual(['below-minimum'])
    expect(goal(30)).toEqual([])
  })

  test('没有写分值的行，取指标表中适用本单位的一行：单位名的先于组的，组的先于通用的', () => {
    const indicators: TableRows = {
      table: 'indicators',
      columns: ['part', 'indicator', 'maxPoints', 'appliesTo'],
      rows: [
        ['职能指标', '甲', 30, '区发改局'],
        ['职能指标', '甲', 20, '经济管理类和其他类部门'],
        ['职能指标', '甲', 10, ''],
        ['职能指标', '乙', 40, 'B、C'],
        ['共性指标', '乙', 5, 'A'],
      ],
    }
    const scores: Cell[][] = [
      ['区发改局', '职能指标', '甲', null, 9],
      ['区工信局', '职能指标', '甲', null, 9],
      ['区政府办', '职能指标', '甲', null, 9],
      ['区政府办', null, '乙', null, 5],
      ['区工信局', null, '乙', null, 5],
      ['区发改局', '职能指标', '乙', null, 5],
    ]
    const read = readRows(scheme, [ROSTER, indicators, { table: 'observations', columns: SCORE, rows: scores }])
    const rowsOf = (id: string) =>
      read.tables.roster
        .filter((one) => one.id === id)
        .flatMap((one) => read.tables.observations.of(one))
        .map(({ part, indicator, maxPoints }) => `${part} ${indicator} ${maxPoints.n}`)
    expect(rowsOf('A01')).toEqual(['functional 甲 30'])
    expect(rowsOf('A02')).toEqual(['functional 甲 20', 'common 乙 5'])
    expect(rowsOf('B01')).toEqual(['functional 甲 10', 'functional 乙 40'])
    // 乙 of 职能指标 is for other groups: its points are not anybody's
    expect(read.findings.map(({ problem }) => problem.code)).toEqual(['maximum-missing'])
  })

  test('同一指标写了两行的，不论先后都是错误，改正之前不能确认', () => {
    const repeated = [8, 9].map((points): Cell[] => ['区发改局', '职能指标', '甲', 10, points])
    for (const rows of [repeated, [...repeated].reverse()]) {
      const { findings } = evaluate(scheme, [ROSTER, { table: 'observations', columns: SCORE, rows }])
      const told = findings.filter(({ problem }) => problem.code === 'row-repeated')
      expect(told.map(({ severity, places: [place] }) => [severity, place])).toEqual([
        ['error', { kind: 'row', table: 'observations', row: 1, column: 'subject' }],
      ])
    }
  })

  test('名称只差一字时提示可能是哪个单位，但不自行认定', () => {
    const { findings, tables } = readRows(scheme, [
      ROSTER,
      { table: 'observations', columns: SCORE, rows: [['区发展局', '职能指标', '甲', 10, 9]] },
    ])
    expect(findings[0]?.problem).toEqual({ code: 'subject-unknown', subject: '区发展局', like: '区发改局' })
    expect(tables.roster.flatMap(tables.observations.of)).toEqual([])
  })
})
