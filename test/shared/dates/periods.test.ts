import { describe, expect, test } from 'vitest'
import { firstDayOf, periodsBetween } from '#shared/dates/periods.ts'

const titles = (rhythm: Parameters<typeof periodsBetween>[0], from = '2016-01-01', until = '2016-12-31') =>
  periodsBetween(rhythm, from, until).map(({ title, from: first, until: last }) => `${title} ${first}—${last}`)

describe('一年中的各期', () => {
  test('季度、半年、全年', () => {
    expect(titles('quarter')).toEqual([
      '一季度 2016-01-01—2016-03-31',
      '二季度 2016-04-01—2016-06-30',
      '三季度 2016-07-01—2016-09-30',
      '四季度 2016-10-01—2016-12-31',
    ])
    expect(titles('half-year')).toEqual(['上半年 2016-01-01—2016-06-30', '下半年 2016-07-01—2016-12-31'])
    expect(titles('year')).toEqual(['全年 2016-01-01—2016-12-31'])
  })

  test('月份，闰年二月二十九天', () => {
    const months = titles('month')
    expect(months).toHaveLength(12)
    expect([months[1], months[11]]).toEqual(['2月 2016-02-01—2016-02-29', '12月 2016-12-01—2016-12-31'])
  })

  test('周从周一到周日，首尾不满一周的也是一周', () => {
    const weeks = titles('week')
    expect(weeks).toHaveLength(53)
    expect([weeks[0], weeks[1], weeks[52]]).toEqual([
      '第1周 2016-01-01—2016-01-03',
      '第2周 2016-01-04—2016-01-10',
      '第53周 2016-12-26—2016-12-31',
    ])
  })

  test('考核期不是整年的，首尾截到考核期', () => {
    expect(titles('quarter', '2016-02-15', '2016-07-10')).toEqual([
      '一季度 2016-02-15—2016-03-31',
      '二季度 2016-04-01—2016-06-30',
      '三季度 2016-07-01—2016-07-10',
    ])
  })

  test('跨年的写明年份，编号也不重复', () => {
    const periods = periodsBetween('half-year', '2016-07-01', '2017-12-31')
    expect(periods.map(({ id, title }) => [id, title])).toEqual([
      ['y2016-h2', '2016年下半年'],
      ['y2017-h1', '2017年上半年'],
      ['y2017-h2', '2017年下半年'],
    ])
  })

  test('随时计分的没有固定的期', () => {
    expect(titles('running')).toEqual([])
  })
})

test.each([
  ['3月', '2016-03-01'],
  ['三季度', '2016-07-01'],
  ['下半年', '2016-07-01'],
  ['第2周', '2016-01-04'],
  ['2016-05-09', '2016-05-09'],
  ['第一次', undefined],
])('%s 的第一天是 %s', (title, day) => {
  expect(firstDayOf(title, '2016-01-01', '2016-12-31')).toBe(day)
})
