import { describe, expect, test } from 'vitest'
import { consequencesOf } from '#shared/engine/consequences.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import { historyOf } from '#shared/engine/history-of.ts'
import { sanctionsIn } from '#shared/engine/year-consequences.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const scheme = shippedScheme('golmud/2017.yaml', {
  readings: { 'G-b1': 'reference' },
  parameters: {
    points: { 目标任务: 100, 测评评价: 0 },
    groups: [{ id: 'G1', title: '部门组', members: [], basis: { parameter: 'groups' } }],
    'excellent-share': { G1: '30%' },
  },
})
const TABLES: TableRows[] = [
  {
    table: 'roster',
    columns: ['name', 'group', 'order'],
    rows: [
      ['甲局', 'G1', 1],
      ['商旅局', 'G1', 2],
      ['丙局', 'G1', 3],
    ],
  },
  {
    table: 'goals',
    columns: ['subject', 'part', 'goal', 'maxPoints', 'rating'],
    rows: [
      ['甲局', '基础指标', '年度任务', 100, '好'],
      ['商旅局', '基础指标', '年度任务', 100, '较好'],
      ['丙局', '基础指标', '年度任务', 100, '差'],
    ],
  },
  {
    table: 'vetoes',
    columns: ['subject', 'matter', 'body', 'document'],
    rows: [['商旅局', '追责', '示例机关', '示例文号']],
  },
  {
    table: 'succession',
    columns: ['subject', 'former', 'kind', 'date'],
    rows: [['商旅局', '商务局', '更名', '2017-03-01']],
  },
  {
    table: 'history',
    columns: ['year', 'subject', 'rank', 'size', 'grade', 'sanction'],
    rows: [
      [2016, '商务局', 9, 9, '良好', '诫勉'],
      [2015, '商务局', 3, 9, '优秀', ''],
    ],
  },
  {
    table: 'confirmations',
    columns: ['sheet', 'confirmed'],
    rows: [
      ['察访核验', '是'],
      ['一票否决', '是'],
    ],
  },
]

describe('跨年度事项的计分明细', () => {
  const linesIn = (language: 'zh-CN' | 'en') =>
    (evaluate(scheme, TABLES, { trace: ['商旅局'], language }).traces?.['商旅局'] ?? [])
      .filter((line) => line.step === 14)
      .map(({ label, text, reason }) => [label, text, reason])

  test('写明连续几年的结果和当时的名称', () => {
    expect(linesIn('zh-CN')).toEqual([
      [
        '结果运用',
        '连续两年居末位或一般等次，视情降职、免职、责令辞职',
        '2015 年优秀、第 3 名，同组 9 个、原商务局；2016 年良好、第 9 名，同组 9 个、诫勉、原商务局',
      ],
    ])
  })

  test('in English', () => {
    expect(linesIn('en')).toEqual([
      [
        'What follows',
        '连续两年居末位或一般等次，视情降职、免职、责令辞职',
        '2015: 优秀, rank 3 of 9, then 商务局; 2016: 良好, rank 9 of 9, 诫勉, then 商务局',
      ],
    ])
  })
})

describe('本年的结果作为以后各年的历年', () => {
  const table = historyOf(scheme, evaluate(scheme, TABLES))

  test('名次、末位的名次、等次和受处理情况', () => {
    expect(table.columns).toEqual(['year', 'subject', 'rank', 'size', 'grade', 'sanction'])
    expect(table.rows).toEqual([
      [2017, '甲局', 1, 3, '良好', ''],
      [2017, '商旅局', 2, 3, '一般', '追责'],
      [2017, '丙局', 3, 3, '良好', ''],
    ])
  })

  test('没有排名的只有等次，不当作末位', () => {
    const roster: TableRows = {
      table: 'roster',
      columns: ['name', 'group', 'status'],
      rows: [
        ['甲局', 'G1', '参加'],
        ['商旅局', 'G1', '不参加等次评定'],
        ['丙局', 'G1', '参加'],
      ],
    }
    const rows = historyOf(scheme, evaluate(scheme, [roster, ...TABLES.slice(1)])).rows
    expect(rows.map(([, name, rank, size]) => [name, rank, size])).toEqual([
      ['甲局', 1, 2],
      ['商旅局', null, null],
      ['丙局', 2, 2],
    ])
  })
})

describe('受处理情况可以是后果的条件', () => {
  const rule = {
    id: 'twice',
    title: '连续两年被诫勉',
    when: [{ any: [{ sanction: '诫勉' }], years: 2, running: 'mixed' as const }],
    basis: { text: '六' },
  }
  const year = (of: number, sanction: string) => ({ year: of, grade: '良好', sanctions: sanctionsIn(sanction) })

  test.each([
    ['诫勉', '诫勉', 1],
    ['诫勉', '通报批评、诫勉', 1],
    ['诫勉', '通报批评', 0],
    ['诫勉', '无', 0],
    ['诫勉', '', 0],
    ['', '诫勉', 0],
  ])('上年“%s”、本年“%s”', (before, now, followed) => {
    expect(consequencesOf([rule], year(2017, now), [year(2016, before)])).toHaveLength(followed)
  })
})
