import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import {
  addDays,
  addWorkingDays,
  chineseCalendar,
  deadlinesOnDaysOff,
  dueDay,
  isInTime,
  nearestWorkingDay,
  weekday,
  weekdaysOnly,
  type Deadline,
} from '#shared/dates/index.ts'
import { shippedScheme } from '#test/schemes/shipped.ts'

const worked = z.array(
  z.strictObject({
    id: z.string(),
    claim: z.string(),
    basis: z.strictObject({ text: z.string(), quote: z.string() }).optional(),
    after: z.string(),
    workingDays: z.int(),
    calendarDays: z.int().optional(),
    calendarDue: z.string().optional(),
    counted: z.array(z.string()),
    due: z.string(),
  }),
)
const cases = worked.parse(parse(readFileSync(new URL('./deadlines.yaml', import.meta.url), 'utf8')))
const calendar = chineseCalendar()

function deadline(days: number, kind: 'working' | 'calendar'): Deadline {
  const due = { days, kind, after: '收到书面反馈' }
  return { id: 'objection', title: '提出复核申请', due, late: 'refused', basis: { text: '四(二)6' } }
}

describe.each(cases)('$id $claim', ({ after, workingDays, counted, due }) => {
  test('the days that count, and the last of them', () => {
    expect(addWorkingDays(after, workingDays, calendar)).toEqual({ day: due, counted })
    expect(dueDay(deadline(workingDays, 'working'), after, calendar)).toEqual({ day: due, counted })
  })

  test('one day fewer ends at the counted day before', () => {
    expect(addWorkingDays(after, workingDays - 1, calendar)).toMatchObject({ day: counted.at(-2) ?? after })
  })

  test('handed in the day before and on the last day is in time, a day later is not', () => {
    expect([isInTime(addDays(due, -1), due), isInTime(due, due), isInTime(addDays(due, 1), due)]).toEqual([
      true,
      true,
      false,
    ])
  })
})

test.each(cases.filter((one) => one.calendarDays !== undefined))(
  '$id by calendar days as written',
  ({ after, calendarDays, calendarDue }) => {
    expect(dueDay(deadline(calendarDays ?? 0, 'calendar'), after, calendar)).toMatchObject({ day: calendarDue })
  },
)

describe('D-4 调整申请于2016年11月25日前备案，逾期不予调整', () => {
  const adjustment: Deadline = {
    id: 'adjustment',
    title: '指标调整备案',
    due: { on: '2016-11-25' },
    late: 'refused',
    basis: { text: '三(二)', quote: '2016 年 11 月 25 日前送区绩效办备案' },
  }

  test('25日是星期五，当天送达为按期，28日（星期一）为逾期', () => {
    expect(weekday('2016-11-25')).toBe(5)
    expect(dueDay(adjustment, null, calendar)).toEqual({ day: '2016-11-25', counted: [] })
    expect(isInTime('2016-11-24', '2016-11-25')).toBe(true)
    expect(isInTime('2016-11-25', '2016-11-25')).toBe(true)
    expect(isInTime('2016-11-26', '2016-11-25')).toBe(false)
    expect(isInTime('2016-11-28', '2016-11-25')).toBe(false)
  })
})

describe('“前”包不包括当日（A-18）', () => {
  const daysOf = (path: string, option: string): readonly unknown[] =>
    shippedScheme(path, { readings: { 'A-18': option } }).deadlines.flatMap(({ due }) => ('on' in due ? [due.on] : []))

  test('银海 2016 年 11 月 25 日前、12 月 31 日前', () => {
    expect(daysOf('yinhai/2016.yaml', 'inclusive')).toEqual(['2016-11-25', '2016-12-31'])
    expect(daysOf('yinhai/2016.yaml', 'exclusive')).toEqual(['2016-11-24', '2016-12-30'])
  })

  test('和布克赛尔每季度第1个月10日前', () => {
    expect(daysOf('hoboksar/2011.yaml', 'inclusive').at(-1)).toBe('2012-01-10')
    expect(daysOf('hoboksar/2011.yaml', 'exclusive')).toEqual(['2011-04-09', '2011-07-09', '2011-10-09', '2012-01-09'])
  })

  test('银海自评材料报送日 12 月 31 日是星期六：照写定、顺延到 1 月 3 日、提前到 12 月 30 日（A-19）', () => {
    const dayOf = (option: string) => {
      const { deadlines } = shippedScheme('yinhai/2016.yaml', { readings: { 'A-19': option } })
      const report = deadlines.find((one) => one.id === 'self-report')
      return report && dueDay(report, null, calendar)
    }
    expect(dayOf('as-written')).toMatchObject({ day: '2016-12-31' })
    expect(dayOf('next')).toMatchObject({ day: '2017-01-03' })
    expect(dayOf('previous')).toMatchObject({ day: '2016-12-30' })
  })
})

describe('D-7 季报于每季度第1个月10日前报送，只看周末', () => {
  test.each([
    ['2011-04-10', 0, '2011-04-11', '2011-04-08'],
    ['2011-07-10', 0, '2011-07-11', '2011-07-08'],
    ['2011-10-10', 1, '2011-10-10', '2011-10-10'],
    ['2012-01-10', 2, '2012-01-10', '2012-01-10'],
  ])('%s', (asWritten, day, next, previous) => {
    expect(weekday(asWritten)).toBe(day)
    expect(nearestWorkingDay(asWritten, 1, weekdaysOnly)).toMatchObject({ day: next })
    expect(nearestWorkingDay(asWritten, -1, weekdaysOnly)).toMatchObject({ day: previous })
  })
})

test('a deadline without an end has none, nor has one whose event has not happened', () => {
  const survey = { ...deadline(1, 'working'), due: { from: '2016-10-01' } }
  expect(dueDay(survey, null, calendar)).toBeNull()
  expect(dueDay({ ...survey, due: { from: '2017-01-01', until: '2017-01-31' } }, null, calendar)).toMatchObject({
    day: '2017-01-31',
  })
  expect(dueDay(deadline(7, 'working'), null, calendar)).toBeNull()
})

describe('截止日是休息日的（A-19），依和布克赛尔 D-7：4 月 10 日、7 月 10 日是星期日', () => {
  const adopted = (option: string) => shippedScheme('hoboksar/2011.yaml', { readings: { 'A-19': option } })
  const daysOf = (option: string) =>
    adopted(option).deadlines.map((one) => {
      const due = dueDay(one, null, weekdaysOnly)
      return due && 'day' in due ? due.day : due
    })

  test('照写定的日期，并提醒前后的工作日', () => {
    expect(daysOf('as-written')).toEqual(['2011-04-10', '2011-07-10', '2011-10-10', '2012-01-10'])
    expect(deadlinesOnDaysOff(adopted('as-written'), weekdaysOnly).map((one) => [one.severity, one.problem])).toEqual([
      [
        'warning',
        {
          code: 'deadline-on-day-off',
          title: '报送一季度季报表',
          day: '2011-04-10',
          before: '2011-04-08',
          after: '2011-04-11',
        },
      ],
      [
        'warning',
        {
          code: 'deadline-on-day-off',
          title: '报送二季度季报表',
          day: '2011-07-10',
          before: '2011-07-08',
          after: '2011-07-11',
        },
      ],
    ])
  })

  test('口径为顺延或提前时，日期跟着变，不再提醒', () => {
    expect(daysOf('next')).toEqual(['2011-04-11', '2011-07-11', '2011-10-10', '2012-01-10'])
    expect(daysOf('previous')).toEqual(['2011-04-08', '2011-07-08', '2011-10-10', '2012-01-10'])
    expect(deadlinesOnDaysOff(adopted('next'), weekdaysOnly)).toEqual([])
    expect(deadlinesOnDaysOff(adopted('previous'), weekdaysOnly)).toEqual([])
  })

  test('按法定节假日和调休算也是这样；还没有公布安排的年份只说不知道', () => {
    expect(deadlinesOnDaysOff(adopted('as-written'), chineseCalendar())).toHaveLength(2)
    const deadlines = [{ ...deadline(1, 'working'), due: { on: '2999-10-03' } }]
    expect(deadlinesOnDaysOff({ deadlines }, chineseCalendar()).map((one) => one.problem)).toEqual([
      { code: 'calendar-unknown', year: 2999 },
    ])
  })
})
