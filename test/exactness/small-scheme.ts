import type { Cell, TableRows } from '#shared/tables/index.ts'

/** So many items. */
export const times = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index))
/** The columns of 评分 that these tests fill. */
export const OBSERVED = ['subject', 'part', 'indicator', 'maxPoints', 'score']
/** So many units of group A. */
export const roster = (count: number): TableRows => ({
  table: 'roster',
  columns: ['name', 'group'],
  rows: times(count, (index) => [`单位${index}`, 'A']),
})

/** A scheme with these parts and nothing else of note. */
export function smallScheme(parts: string): string {
  return `id: small
version: '1'
title: 示例
subject: unit
year: 2016
regulation: { title: 示例, text: yinhai-2016, interpretedBy: 示例 }
readings: {}
parameters: {}
period: { from: '2016-01-01', until: '2016-12-31', basis: { text: 一 } }
rounding: { decimals: 2, mode: half-up, stage: total, basis: { text: 一 } }
missing: { policy: block, basis: { text: 一 } }
groups: [{ id: A, title: 甲组, members: [], basis: { text: 一 } }]
parts:
${parts}
total: total
confirm: []
grades:
  ladder: [好, 差]
  rank: { on: published, numbers: competition, basis: { text: 一 } }
  quota:
    kind: share
    base: all
    shares: [{ grade: 好, share: 50% }, { grade: 差, share: 50% }]
    rounding: largest-remainder
    belowThreshold: outside
    basis: { text: 一 }
  tie: { otherwise: manual, basis: { text: 一 } }
deadlines: []
bulletin: { issuers: [示例], recipients: 示例, copies: [], disclosure: grades, basis: { text: 一 } }
`
}

/** A year of 银海 in which each unit has so many of 10 points of 职能指标 and 90 % of everything else. */
export function yinhaiYear(units: readonly (readonly [string, Cell])[]): TableRows[] {
  return [
    { table: 'roster', columns: ['name', 'group'], rows: units.map(([name]) => [name, 'A']) },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score'],
      rows: units.flatMap(([name, score]): Cell[][] => [
        [name, '职能指标', '指标', 10, score],
        [name, '共性指标', '指标', 10, 9],
      ]),
    },
    {
      table: 'ballots',
      columns: ['subject', 'evaluatorClass', 'score'],
      rows: units.flatMap(([name]) =>
        ['基层干部职工', '服务对象', '区领导', '镇领导'].map((one): Cell[] => [name, one, 90]),
      ),
    },
    {
      table: 'confirmations',
      columns: ['sheet', 'confirmed'],
      rows: ['加减分', '察访核验', '一票否决'].map((sheet) => [sheet, '是']),
    },
  ]
}
