import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import type { Cell, TableName, TableRows } from '#shared/tables/index.ts'
import { problems, ROSTER, scheme } from './small-roster.ts'

const SCORE = ['subject', 'part', 'indicator', 'maxPoints', 'score'] as const

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
      '规则每件定额，核定的是别的分值',
      'events',
      ['subject', 'rule', 'matter', 'document', 'verified'],
      ['区发改局', '通报批评', '示例', '示例', 4],
      [['points-by-rule', '0 verified']],
    ],
    [
      '规则每件定额，另填了倍数',
      'events',
      ['subject', 'rule', 'matter', 'document', 'verified', 'multiplier'],
      ['区发改局', '通报批评', '示例', '示例', 2, 2],
      [['points-by-rule', '0 multiplier']],
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
