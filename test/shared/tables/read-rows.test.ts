import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const scheme = shippedScheme('yinhai/2016.yaml')

const ROSTER: TableRows = {
  table: 'roster',
  columns: ['code', 'name', 'shortName', 'group', 'order', 'status'],
  rows: [
    ['A01', '区发改局', '发改', 'A', 1, ''],
    ['A02', '区工信局', '工信', '经济管理类和其他类部门', 2, '参加'],
    ['B01', '区政府办', '政府办', 'B', 1, null],
    ['X01', '区档案馆', '', 'A', 3, '不参加'],
  ],
}

/** The problems of rows of one table beside a good roster, with row and column. */
function problems(table: TableName, columns: readonly string[], ...rows: Cell[][]) {
  const tables: TableRows[] = table === 'roster' ? [{ table, columns, rows }] : [ROSTER, { table, columns, rows }]
  return readRows(scheme, tables).findings.map(({ problem, places }) => {
    const [place] = places
    return [problem.code, place?.kind === 'row' ? `${place.row} ${place.column ?? ''}` : place?.kind]
  })
}

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

describe('名册里写错的行', () => {
  const ROSTER_COLUMNS = ['code', 'name', 'group', 'status'] as const

  test.each<[string, Cell[], string, string]>([
    ['代码重复', ['A01', '区发展局', 'A', ''], 'subject-repeated', 'name'],
    ['没有名称', ['A09', '', 'A', ''], 'value-required', 'name'],
    ['没有组别', ['A09', '区某某局', '', ''], 'subject-without-group', 'group'],
    ['组别不存在', ['A09', '区某某局', '丁类', ''], 'group-unknown', 'group'],
    ['状态写法不认识', ['A09', '区某某局', 'A', '暂缓'], 'mark-unknown', 'status'],
  ])('%s', (_what, row, code, column) => {
    expect(problems('roster', ROSTER_COLUMNS, ['A01', '区发改局', 'A', ''], row)).toEqual([[code, `1 ${column}`]])
  })

  test('两人同名时须写代码，不写则两人都不计', () => {
    const roster: TableRows = {
      table: 'roster',
      columns: ROSTER_COLUMNS,
      rows: [
        ['1', '张伟（示例）', 'A', ''],
        ['2', '张伟（示例）', 'A', ''],
      ],
    }
    const { findings, tables } = readRows(scheme, [
      roster,
      {
        table: 'observations',
        columns: SCORE,
        rows: [
          ['张伟（示例）', '职能指标', '甲', 10, 9],
          ['2', '职能指标', '甲', 10, 8],
        ],
      },
    ])
    expect(findings.map((one) => one.problem)).toEqual([
      { code: 'subject-ambiguous', subject: '张伟（示例）', codes: ['1', '2'] },
    ])
    expect(tables.roster.flatMap(tables.observations.of).map((one) => one.subject)).toEqual(['2'])
  })
})

describe('评议、加减分、核验、否决、裁定里写错的行', () => {
  test.each<[string, TableName, string[], Cell[], [string, string][]]>([
    [
      '评议主体不存在',
      'ballots',
      ['subject', 'evaluatorClass', 'score'],
      ['区发改局', '群众', 90],
      [['class-unknown', '0 evaluatorClass']],
    ],
    [
      '评议得分超过一百',
      'ballots',
      ['subject', 'evaluatorClass', 'score'],
      ['区发改局', '服务对象', 100.5],
      [['above-maximum', '0 score']],
    ],
    [
      '评议档次不存在',
      'ballots',
      ['subject', 'evaluatorClass', 'option', 'count'],
      ['区发改局', '服务对象', '很满意', 3],
      [['option-unknown', '0 option']],
    ],
    [
      '票数不是整数',
      'ballots',
      ['subject', 'evaluatorClass', 'option', 'count'],
      ['区发改局', '服务对象', '满意', 2.5],
      [['count-not-whole', '0 count']],
    ],
    [
      '加减分规则不存在',
      'events',
      ['subject', 'rule', 'document', 'verified'],
      ['区发改局', '好人好事', '示例', 1],
      [['rule-unknown', '0 rule']],
    ],
    [
      '加分没有文号',
      'events',
      ['subject', 'rule', 'document', 'verified'],
      ['区发改局', '表彰奖励', '', 1],
      [['evidence-missing', '0 document']],
    ],
    [
      '倍数超过2',
      'events',
      ['subject', 'rule', 'document', 'verified', 'multiplier'],
      ['区发改局', '表彰奖励', '示例', 1, 2.1],
      [['outside-range', '0 multiplier']],
    ],
    [
      '核验没有写发现的问题',
      'inspections',
      ['subject', 'reason', 'deduction'],
      ['区发改局', '', 1],
      [['evidence-missing', '0 reason']],
    ],
    [
      '否决没有事项',
      'vetoes',
      ['subject', 'matter', 'document'],
      ['区发改局', '', '示例'],
      [['value-required', '0 matter']],
    ],
    [
      '裁定事项不认识',
      'rulings',
      ['subject', 'matter', 'opinion'],
      ['区发改局', '其他', '一等'],
      [['mark-unknown', '0 matter']],
    ],
    [
      '裁定的等次不存在',
      'rulings',
      ['subject', 'matter', 'opinion'],
      ['区发改局', '并列处理意见', '特等'],
      [['grade-unknown', '0 opinion']],
    ],
    [
      '裁定没有决定机构和纪要',
      'rulings',
      ['subject', 'matter', 'opinion'],
      ['区发改局', '并列处理意见', '一等'],
      [['ruling-without-decision', '0 body']],
    ],
    [
      '人工调整没有理由',
      'rulings',
      ['subject', 'matter', 'opinion', 'body', 'document', 'date'],
      ['区发改局', '人工调整', '一等', '领导小组', '纪要1号', '2017-02-10'],
      [['adjustment-without-reason', '0 reason']],
    ],
    ['核对表写了没有的表', 'confirmations', ['sheet', 'confirmed'], ['加减', '是'], [['mark-unknown', '0 sheet']]],
  ])('%s', (_what, table, columns, row, expected) => {
    expect(problems(table, columns, row)).toEqual(expected)
  })

  test('同一成果按最高的计一次并提示；同一件事又扣分又否决的提示', () => {
    const appraisal = evaluate(scheme, [
      ROSTER,
      {
        table: 'events',
        columns: ['subject', 'matter', 'rule', 'document', 'verified', 'multiplier', 'eventKey'],
        rows: [
          ['区发改局', '省级表彰', '表彰奖励', '示例', 2, 1, '同一项目'],
          ['区发改局', '市级表彰', '表彰奖励', '示例', 1, 1, '同一项目'],
          ['区发改局', '被通报', '通报批评', '示例', null, null, '某事故'],
        ],
      },
      {
        table: 'vetoes',
        columns: ['subject', 'matter', 'document', 'eventKey'],
        rows: [['区发改局', '安全生产', '示例', '某事故']],
      },
    ])
    expect(appraisal.results[0]?.parts['bonus']?.exact).toBe('2')
    const warnings = appraisal.findings.filter((one) => one.severity === 'warning').map((one) => one.problem)
    expect(warnings).toContainEqual({ code: 'same-achievement', key: '同一项目', subject: '区发改局' })
    expect(warnings).toContainEqual({ code: 'same-incident', key: '某事故', subject: '区发改局' })
  })

  test('没有确认“本表已核对”时，没有记录不等于没有发生', () => {
    const appraisal = evaluate(scheme, [ROSTER])
    expect(appraisal.findings.filter((one) => one.problem.code === 'not-confirmed')).toHaveLength(3)
    expect(appraisal.results.every((one) => one.total === null && one.provisional !== null)).toBe(true)
  })
})
