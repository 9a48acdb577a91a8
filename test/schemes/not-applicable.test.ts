import { describe, expect, test } from 'vitest'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Cell } from '#shared/tables/index.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { shippedScheme } from './shipped.ts'

const pointsIn = ({ results }: Appraisal, part: string) => results.map((one) => one.parts[part]?.exact)

describe('A-08 和布克赛尔：农业 50%、牧业 20%、服务业 30%，甲乡不涉及牧业', () => {
  const scheme = (option: string) =>
    shippedScheme('hoboksar/2011.yaml', {
      readings: { 'A-08': option },
      parameters: { points: { 月评议: 0, 季考核: 0, 年总评: 100 } },
    })
  const scores = (subject: string, herding: number | string): Cell[][] => [
    [subject, '年总评', '农业', 100, 90, null],
    [subject, '年总评', '牧业', 100, herding, null],
    [subject, '年总评', '服务业', 100, 70, null],
    [subject, '季考核', '任务', 100, 50, '一季度'],
    [subject, '季考核', '活动', 100, herding, '一季度'],
  ]
  const found = (option: string) =>
    appraisedInAnyOrder(scheme(option), [
      {
        table: 'roster',
        columns: ['name', 'group', 'order'],
        rows: ['甲乡', '乙乡', '丙乡'].map((name, index) => [name, 'farming', index]),
      },
      {
        table: 'observations',
        columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
        rows: [...scores('甲乡', '不适用'), ...scores('乙乡', 90), ...scores('丙乡', 80)],
      },
    ])

  // (90 × 50% + 70 × 30%) / 80%；按满分、零分、同组平均 85 时牧业照 20% 计入
  test.each([
    ['renormalise', '82.5'],
    ['full', '86'],
    ['zero', '66'],
    ['group-mean', '83'],
  ])('口径 %s：年总评 %s', (option, expected) => {
    expect(pointsIn(found(option), 'year-end')[0]).toBe(expected)
  })
})

test('A-08 滕州：上半年一项不涉及，按同组上半年的平均 85% 计，不看下半年', () => {
  const scheme = shippedScheme('tengzhou-housing/v1.yaml', { readings: { 'A-08': 'group-mean' } })
  const [group] = scheme.groups
  const [first, second, third] = ['甲科', '乙科', '丙科'] as const
  const rows = (subject: string, half: string, points: number | string): Cell[][] => [
    [subject, '业务目标', '日常', 100, 90, half],
    [subject, '业务目标', '专项', 100, points, half],
  ]
  const found = appraisedInAnyOrder(scheme, [
    {
      table: 'roster',
      columns: ['name', 'group', 'order'],
      rows: [first, second, third].map((name, index) => [name, group?.id ?? '', index]),
    },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
      rows: [
        ...rows(first, '上半年', '不适用'),
        ...rows(first, '下半年', 90),
        ...rows(second, '上半年', 90),
        ...rows(second, '下半年', 10),
        // 一期写代号还是名称，是同一期
        ...rows(third, 'first', 80),
        ...rows(third, '下半年', 10),
      ],
    },
  ])
  // 上半年 (90 + 85) / 200 × 300 = 262.5，下半年 270
  expect(pointsIn(found, 'business')[0]).toBe('266.25')
})

test('同一期既写代号又写名称，同一指标是重复的一行，不计两次', () => {
  const scheme = shippedScheme('tengzhou-housing/v1.yaml')
  const [group] = scheme.groups
  const found = appraisedInAnyOrder(scheme, [
    { table: 'roster', columns: ['name', 'group', 'order'], rows: [['甲科', group?.id ?? '', 1]] },
    {
      table: 'observations',
      columns: ['subject', 'part', 'indicator', 'maxPoints', 'score', 'period'],
      rows: ['上半年', 'first', '下半年'].map((half) => ['甲科', '业务目标', '日常', 100, 90, half]),
    },
  ])
  expect(found.findings.map(({ problem }) => problem.code)).toContain('row-repeated')
  expect(pointsIn(found, 'business')).toEqual(['270'])
})
