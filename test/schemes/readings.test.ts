import { describe, expect, test } from 'vitest'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Adoption } from '#shared/scheme/document.ts'
import { loweredByReview } from '#shared/procedure/lowered-by-review.ts'
import { COMPLETE, tablesOf, type Rows } from '#test/shared/messages/produced/small-year.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { shippedScheme } from './shipped.ts'

const UNITS = ['区发改局', '区工信局', '区财政局']

/** 银海 2016 with some tables of the small year replaced. */
function yinhai(rows: Rows, adoption: Adoption = {}): Appraisal {
  const roster = UNITS.map((name, index) => ({ name, group: 'A', order: index + 1 }))
  return appraisedInAnyOrder(shippedScheme('yinhai/2016.yaml', adoption), tablesOf({ ...COMPLETE, roster, ...rows }))
}
const pointsIn = ({ results }: Appraisal, part: string) => results.map((one) => one.parts[part]?.exact)
const gravely = ({ findings }: Appraisal) =>
  findings.filter((one) => one.severity !== 'note').map((one) => one.problem.code)

describe('Y-a5 同一件事既被通报批评，又在察访核验中扣分，又被一票否决', () => {
  const events: Rows['events'] = [
    { subject: '区发改局', rule: '通报批评', matter: '通报', document: '示例', eventKey: '甲事' },
  ]
  const inspections: Rows['inspections'] = [
    { subject: '区发改局', reason: '台账不全', deduction: 3, eventKey: '甲事' },
    { subject: '区发改局', reason: '数据不实', deduction: 2, eventKey: '乙事' },
  ]
  const vetoes: Rows['vetoes'] = [
    { subject: '区发改局', matter: '安全生产', body: '示例', document: '示例', eventKey: '甲事' },
  ]
  const gradesOf = ({ results }: Appraisal) => [results[0]?.gradeBefore, results[0]?.grade]

  test('分别适用：扣 2 分、扣 3 + 2 分，并下调一等', () => {
    const found = yinhai({ events, inspections, vetoes })
    expect([pointsIn(found, 'penalty')[0], pointsIn(found, 'inspection')[0]]).toEqual(['2', '5'])
    expect(gradesOf(found)).toEqual(['二等', '三等'])
    expect(gravely(found)).toContain('same-incident')
  })

  test('只适用最重的一条：只下调一等，不再扣分；另一件事照扣 2 分', () => {
    const found = yinhai({ events, inspections, vetoes }, { readings: { 'Y-a5': 'highest' } })
    expect([pointsIn(found, 'penalty')[0], pointsIn(found, 'inspection')[0]]).toEqual(['0', '2'])
    expect(gradesOf(found)).toEqual(['一等', '二等'])
    expect(found.findings.map((one) => one.problem)).toContainEqual({
      code: 'incident-counted-once',
      key: '甲事',
      subject: '区发改局',
      kept: '一票否决',
    })
    expect(gravely(found)).not.toContain('same-incident')
  })

  test.each([
    [3, '0', '5', '察访核验'],
    [2, '2', '2', '扣减分'],
    [1, '2', '2', '扣减分'],
  ])('没有否决的，比扣分：核验扣 %s 分与通报扣 2 分', (deduction, penalty, inspection, kept) => {
    const [first, ...others] = inspections
    const found = yinhai(
      { events, inspections: [{ ...first, deduction }, ...others] },
      { readings: { 'Y-a5': 'highest' } },
    )
    expect([pointsIn(found, 'penalty')[0], pointsIn(found, 'inspection')[0]]).toEqual([penalty, inspection])
    expect(found.findings.map((one) => one.problem)).toContainEqual(expect.objectContaining({ kept }))
  })

  test('加分不与扣分相抵：同一事项的加分照加', () => {
    const award = {
      subject: '区发改局',
      rule: '表彰奖励',
      matter: '表彰',
      document: '示例',
      verified: 1,
      eventKey: '甲事',
    }
    const found = yinhai({ events: [...events, award], inspections }, { readings: { 'Y-a5': 'highest' } })
    expect(pointsIn(found, 'bonus')[0]).toBe('2')
    expect(pointsIn(found, 'penalty')[0]).toBe('0')
  })
})

describe('Y-a6 察访核验扣多少分', () => {
  const parameters = {
    'inspection-scale': [
      { title: '台账', points: 1 },
      { title: '台账不全', points: 2.5 },
    ],
  }
  const found = (inspection: Rows['inspections']) =>
    yinhai({ inspections: inspection ?? [] }, { readings: { 'Y-a6': 'by-scale' }, parameters })

  test('由核验工作组填写', () => {
    const typed = yinhai({ inspections: [{ subject: '区发改局', reason: '大门未锁', deduction: 4 }] })
    expect(pointsIn(typed, 'inspection')).toEqual(['4', '0', '0'])
  })

  test('按扣分标准，取开头文字最长的一条，扣分可以不填', () => {
    const appraisal = found([
      { subject: '区发改局', reason: '台账不全：缺三季度', deduction: null },
      { subject: '区发改局', reason: '台账涂改', deduction: 1 },
    ])
    expect(pointsIn(appraisal, 'inspection')).toEqual(['3.5', '0', '0'])
    expect(gravely(appraisal).filter((code) => code !== 'group-empty')).toEqual([])
  })

  test.each([
    [{ reason: '大门未锁', deduction: 1 }, 'finding-not-on-scale'],
    [{ reason: '台账不全', deduction: 2 }, 'deduction-off-scale'],
    [{ reason: '台账不全', deduction: 3 }, 'deduction-off-scale'],
  ])('标准中没有的、与标准不符的，视为缺项：%j', (row, code) => {
    const appraisal = found([{ subject: '区发改局', ...row }])
    expect(gravely(appraisal)).toContain(code)
    expect(appraisal.results[0]?.total).toBeNull()
  })
})

describe('Y-a11 公众评议内部怎样合成', () => {
  const counts = (evaluatorClass: string, satisfied: number, fair: number): Rows['ballots'] => [
    { subject: '区发改局', evaluatorClass, option: '满意', count: satisfied },
    { subject: '区发改局', evaluatorClass, option: '基本满意', count: fair },
  ]
  // 基层干部职工 1 票 60 分，服务对象 9 票 100 分
  const others = (COMPLETE.ballots ?? []).filter(
    (row) => row['subject'] !== '区发改局' || String(row['evaluatorClass']).endsWith('领导'),
  )
  const ballots = [...others, ...(counts('基层干部职工', 0, 1) ?? []), ...(counts('服务对象', 9, 0) ?? [])]

  test('先算各类平均分：(60 × 50% + 100 × 50%) × 2 = 160', () => {
    expect(pointsIn(yinhai({ ballots }), 'public')[0]).toBe('160')
  })

  test('不分类别，各票平均：(60 × 1 + 100 × 9) / 10 × 2 = 192；只填平均分没有票数的，视为缺项', () => {
    const found = yinhai(
      { ballots },
      { readings: { 'Y-a11': 'per-ballot' }, parameters: { 'public-weights': null, 'leader-weights': null } },
    )
    expect(pointsIn(found, 'public')[0]).toBe('192')
    expect(found.results[1]?.provisional?.lacks).toContain('公众评议·服务对象（没有票数）')
  })
})

describe('Y-a12 复核能不能使申请单位的得分降低', () => {
  const was = yinhai({})
  const adopted = (option: string) => shippedScheme('yinhai/2016.yaml', { readings: { 'Y-a12': option } })
  const reviewed = (points: number) =>
    yinhai({
      observations: (COMPLETE.observations ?? []).map((row) =>
        row['subject'] === '区工信局' && row['part'] === '共性指标' ? { ...row, score: points } : row,
      ),
    })

  test('据实更正的，可以降低', () => {
    expect(loweredByReview(adopted('both'), '区工信局', was, reviewed(90))).toBeUndefined()
  })

  test('只升不降的，降低 0.01 分也不行，不变可以；别的单位不在此限', () => {
    const scheme = adopted('rise-only')
    expect(loweredByReview(scheme, '区工信局', was, reviewed(99.99))).toEqual({
      name: '区工信局',
      before: '994.00',
      after: '993.99',
    })
    expect(loweredByReview(scheme, '区工信局', was, reviewed(100))).toBeUndefined()
    expect(loweredByReview(scheme, '区工信局', reviewed(99.99), was)).toBeUndefined()
    expect(loweredByReview(scheme, '区发改局', was, reviewed(90))).toBeUndefined()
  })
})

test('A-08 不涉及的指标按同组平均得分率计：(90% + 80%) / 2 × 50 = 42.5', () => {
  const rows = (subject: string, points: number | string) => [
    { subject, part: '职能指标', indicator: '配合工作', maxPoints: 50, score: points },
    { subject, part: '职能指标', indicator: '深化改革工作', maxPoints: 50, score: 50 },
    { subject, part: '共性指标', indicator: '行政成本', maxPoints: 100, score: 100 },
  ]
  const [first = '', second = '', third = ''] = UNITS
  const observations = [...rows(first, '不适用'), ...rows(second, 45), ...rows(third, 40)]
  const found = yinhai({ observations }, { readings: { 'A-08': 'group-mean' } })
  expect(pointsIn(found, 'functional')).toEqual(['555', '570', '540'])
  // nobody else has it: it is taken out
  const alone = rows(first, '不适用').map((row) => (row.score === '不适用' ? { ...row, indicator: '独有' } : row))
  const without = yinhai(
    { observations: [...alone, ...rows(second, 45), ...rows(third, 40)] },
    { readings: { 'A-08': 'group-mean' } },
  )
  expect(pointsIn(without, 'functional')[0]).toBe('600')
})

test.each([
  ['highest', ['4', '0', '0'], 'same-achievement'],
  ['all', ['6', '0', '0'], undefined],
  ['ask', ['4', '0', '0'], 'same-achievement-open'],
])('A-11 同一成绩两项加分，口径 %s', (option, bonus, code) => {
  const events = [1, 2].map((verified) => ({
    subject: '区发改局',
    rule: '表彰奖励',
    matter: `表彰${verified}`,
    document: '示例',
    verified,
    eventKey: '甲事',
  }))
  const found = yinhai({ events }, { readings: { 'A-11': option } })
  expect(pointsIn(found, 'bonus')).toEqual(bonus)
  expect(gravely(found).filter((one) => one.startsWith('same-'))).toEqual(code === undefined ? [] : [code])
  expect(found.results[0]?.provisional?.lacks ?? []).toEqual(
    option === 'ask' ? ['创新争优加分·甲事（同一事项待决定）'] : [],
  )
})

test.each([
  ['included', '94'],
  ['excluded', '92'],
])('W-a5 见习人员投不投票，口径 %s：干部职工平均 %s 分', (option, mean) => {
  const vote = (evaluatorClass: string, ballot: string, score: number, voter = '') => ({
    subject: '甲',
    evaluatorClass,
    ballot,
    score,
    voter,
  })
  const appraisal = appraisedInAnyOrder(
    shippedScheme('womens-federation/v1.yaml', { readings: { 'W-a5-probation': option } }),
    tablesOf({
      persons: [
        { name: '甲', group: '一般干部职工', pool: '公务员', order: 1, status: null },
        { name: '见习', group: '一般干部职工', pool: '公务员', order: 2, status: '只写评语' },
      ],
      votes: [
        vote('主要负责同志', '1', 90),
        vote('单位副职', '2', 90),
        vote('干部职工', '3', 92),
        vote('干部职工', '4', 96, '见习'),
      ],
      confirmations: [{ sheet: '加减分', confirmed: '是' }],
    }),
  )
  const line = appraisal.traces?.['甲']?.find((one) => one.label === '民主评议·干部职工')
  expect(line?.exact).toBe(mean)
})
