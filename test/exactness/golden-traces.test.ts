import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Json } from '#shared/scheme/document.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { readCases, rowsOf } from '#test/schemes/case.ts'
import { readPeopleCases, rowsOfPeople } from '#test/schemes/people-case.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'
import { readUnitsCases, rowsOfUnits } from '#test/schemes/units-case.ts'
import { checkTraces } from './check-traces.ts'

interface Variant {
  readonly readings: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, Json>>
  readonly rulings: Readonly<Record<string, string>>
}
interface Case {
  readonly readings: Variant['readings']
  readonly parameters: Variant['parameters']
  readonly variants: readonly Variant[]
}

/** Each year of the worked cases in a folder, as its scheme and rows. */
function yearsIn<One extends Case>(
  folder: string,
  scheme: string,
  read: (path: string) => One[],
  rows: (one: One, rulings: Variant['rulings']) => TableRows[],
): [Scheme, TableRows[]][] {
  const base = new URL(`../schemes/${folder}/`, import.meta.url)
  const files = readdirSync(base).filter((name) => name.endsWith('.yaml'))
  return files
    .flatMap((name) => read(new URL(name, base).pathname))
    .flatMap((one) =>
      one.variants.map((variant): [Scheme, TableRows[]] => [
        shippedScheme(scheme, {
          readings: { ...one.readings, ...variant.readings },
          parameters: { ...one.parameters, ...variant.parameters },
        }),
        rows(one, variant.rulings),
      ]),
    )
}

const units = (folder: string, scheme: string) => yearsIn(folder, scheme, readUnitsCases, rowsOfUnits)
const people = (folder: string, scheme: string) => yearsIn(folder, scheme, readPeopleCases, rowsOfPeople)
const yinhaiCases = (path: string) =>
  readCases(path).map((one) => ({ ...one, variants: one.variants.map((variant) => ({ ...variant, rulings: {} })) }))

test.each<[string, number, () => [Scheme, TableRows[]][]]>([
  ['银海', 2000, () => yearsIn('yinhai', 'yinhai/2016.yaml', yinhaiCases, rowsOf)],
  ['妇联', 500, () => people('womens-federation', 'womens-federation/v1.yaml')],
  ['75中', 30, () => people('school-75', 'school-75/v1.yaml')],
  ['格尔木', 100, () => units('golmud', 'golmud/2017.yaml')],
  ['和布克赛尔', 100, () => units('hoboksar', 'hoboksar/2011.yaml')],
  ['滕州', 200, () => units('tengzhou-housing', 'tengzhou-housing/v1.yaml')],
  ['威海', 30, () => units('weihai', 'weihai/2016.yaml')],
])('%s 的例题：计分明细每一行都可以重算，中英文一致，次序依步骤', (_, atLeast, years) => {
  const lines = years().reduce((so, [scheme, rows]) => so + checkTraces(scheme, rows), 0)
  expect(lines).toBeGreaterThan(atLeast)
})

describe('理由、文件、评分单位照原行写进计分明细', () => {
  const scheme = shippedScheme('yinhai/2016.yaml')
  const ALL = ['基层干部职工', '服务对象', '区领导', '镇领导']
  const { traces } = evaluate(
    scheme,
    [
      { table: 'roster', columns: ['name', 'group'], rows: [['甲', 'A']] },
      {
        table: 'observations',
        columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'reason', 'evidence', 'scoredBy'],
        rows: [
          ['甲', '职能指标', '配合工作', 50, 48, '一项迟报', '区绩效办台账3号', '区绩效办'],
          ['甲', '共性指标', '行政成本', 50, 50, '', '', ''],
        ],
      },
      { table: 'ballots', columns: ['subject', 'evaluatorClass', 'score'], rows: ALL.map((one) => ['甲', one, 100]) },
      {
        table: 'events',
        columns: ['subject', 'rule', 'matter', 'document', 'verified', 'multiplier', 'verifiedBy'],
        rows: [['甲', '工作创新', '试点经验', '市发〔2016〕8号', 1.5, 2, '市绩效办']],
      },
      {
        table: 'inspections',
        columns: ['subject', 'goal', 'reason', 'deduction', 'inspector'],
        rows: [['甲', '目标一', '台账不全', 0.5, '核验一组']],
      },
      {
        table: 'vetoes',
        columns: ['subject', 'matter', 'body', 'document'],
        rows: [['甲', '安全事故', '区安监局', '区安〔2016〕2号']],
      },
      {
        table: 'confirmations',
        columns: ['sheet', 'confirmed'],
        rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
      },
    ],
    { trace: 'all' },
  )
  test.each([
    ['配合工作', { step: 1, exact: '48', reason: '一项迟报', evidence: '区绩效办台账3号', scoredBy: '区绩效办' }],
    ['工作创新', { step: 4, exact: '3', reason: '试点经验', evidence: '市发〔2016〕8号', scoredBy: '市绩效办' }],
    ['目标一', { step: 6, exact: '0.5', reason: '台账不全', scoredBy: '核验一组' }],
    ['一票否决', { step: 13, reason: '安全事故', evidence: '区安〔2016〕2号', scoredBy: '区安监局' }],
  ])('%s', (label, expected) => {
    expect(traces?.['甲']?.find((line) => line.label === label)).toMatchObject(expected)
  })
  test('原行没有的不写', () => {
    const line = traces?.['甲']?.find((one) => one.label === '行政成本')
    expect(Object.keys(line ?? {})).not.toEqual(expect.arrayContaining(['reason']))
  })
  test('每一行都有依据', () => {
    for (const line of traces?.['甲'] ?? []) expect([line.label, line.basis]).not.toEqual([line.label, undefined])
  })
})
