import { expect, test } from 'vitest'
import { COMPLETE, tablesOf, unit } from '#test/shared/messages/produced/small-year.ts'
import { appraisedInAnyOrder } from './in-any-order.ts'
import { shippedScheme } from './shipped.ts'

test.each([
  ['less', ['二等', '一等']],
  ['more', ['一等', '二等']],
])('同分的比察访核验扣分，以 %s 为先', (better, grades) => {
  const decision = { body: '示例', document: '示例', date: '2016-12-20' }
  const scheme = shippedScheme('yinhai/2016.yaml', {
    parameters: { 'tie-chain': { keys: [{ part: 'inspection', better }], decision } },
  })
  const names = ['区发改局', '区工信局', '区财政局']
  const rows = {
    ...COMPLETE,
    roster: names.map((name, index) => ({ name, group: 'A', order: index + 1 })),
    observations: names.flatMap((name, index) => unit(name, index === 2 ? 5 : 0).observations),
    // one point off and one back
    inspections: [{ subject: '区发改局', reason: '台账不全', deduction: 1 }],
    events: [{ subject: '区发改局', rule: '表彰奖励', matter: '表彰', document: '示例', verified: 1, multiplier: 1 }],
  }
  const { results } = appraisedInAnyOrder(scheme, tablesOf(rows))
  expect(results.slice(0, 2).map(({ total, grade }) => [total?.published, grade])).toEqual(
    grades.map((grade) => ['1000.00', grade]),
  )
})

test.each([
  [[100, 50], '75'],
  [[100, 90, 50], '90'],
  [[100, 90, 80, 20], '85'],
])('同事评分去掉一个最高分、一个最低分，不足三票的不去（S-b1）：%j 的平均为 %s', (scores, mean) => {
  const scheme = shippedScheme('school-75/v1.yaml', { readings: { 'S-b1': 'trimmed' } })
  const votes = scores.map((score, index) => ({ subject: '甲', evaluatorClass: '同事', ballot: String(index), score }))
  const { traces } = appraisedInAnyOrder(
    scheme,
    tablesOf({ persons: [{ name: '甲', group: '教职员工', order: 1 }], votes }),
  )
  expect(traces?.['甲']?.find(({ label }) => label === '综合评分·同事')?.exact).toBe(mean)
})

test('一组只有一个单位的，是第一名而不是末位（格尔木 六）', () => {
  const scheme = shippedScheme('golmud/2017.yaml', {
    readings: { 'G-b1': 'reference' },
    parameters: { points: { 目标任务: 100, 测评评价: 0 } },
  })
  const { results } = appraisedInAnyOrder(
    scheme,
    tablesOf({
      roster: [{ name: '甲局', group: 'G1', order: 1 }],
      goals: [{ subject: '甲局', part: '基础指标', goal: '年度任务', maxPoints: 100, rating: '好' }],
      confirmations: ['察访核验', '一票否决'].map((sheet) => ({ sheet, confirmed: '是' })),
    }),
  )
  expect(results[0]?.consequences).toEqual(['可推荐1至2名优秀干部'])
})
