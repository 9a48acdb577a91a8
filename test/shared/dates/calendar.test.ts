import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, chineseCalendar, isDay, nearestWorkingDay, officialDay } from '#shared/dates/index.ts'

const calendar = chineseCalendar()
const unknown = (year: number) => ({ finding: { problem: { code: 'calendar-unknown', year } } })

describe('years whose schedule is not published', () => {
  test('the kept calendar reaches from 2004 to 2026', () => {
    expect(calendar.isWorkingDay('2003-06-02')).toEqual({ unknownYear: 2003 })
    expect(calendar.isWorkingDay('2004-06-01')).toBe(true)
    expect(calendar.isWorkingDay('2026-10-08')).toBe(true)
    expect(calendar.isWorkingDay('2027-01-04')).toEqual({ unknownYear: 2027 })
  })

  test('counting into such a year is a finding, not a guess', () => {
    expect(addWorkingDays('2026-12-24', 1, calendar)).toMatchObject({ day: '2026-12-25' })
    expect(addWorkingDays('2026-12-24', 2, calendar)).toMatchObject(unknown(2027))
    expect(nearestWorkingDay('2027-05-01', 1, calendar)).toMatchObject(unknown(2027))
  })

  test('the last days of December wait for the next year’s schedule, which can move them', () => {
    expect(calendar.isWorkingDay('2018-12-29')).toBe(true)
    expect(calendar.isWorkingDay('2018-12-31')).toBe(false)
    expect(calendar.isWorkingDay('2026-12-27')).toBe(false)
    expect(calendar.isWorkingDay('2026-12-28')).toEqual({ unknownYear: 2027 })
  })

  test('an office that enters the year’s schedule can count', () => {
    const entered = chineseCalendar({ years: [2027], holidays: ['2027-01-01'], workingDays: ['2027-01-02'] })
    expect(addWorkingDays('2026-12-30', 3, entered)).toEqual({
      day: '2027-01-04',
      counted: ['2026-12-31', '2027-01-02', '2027-01-04'],
    })
  })
})

describe('the office’s own entries', () => {
  test('come before the kept calendar', () => {
    const own = chineseCalendar({ holidays: ['2017-02-21'], workingDays: ['2017-02-25'] })
    expect(addWorkingDays('2017-02-20', 4, own)).toMatchObject({
      counted: ['2017-02-22', '2017-02-23', '2017-02-24', '2017-02-25'],
    })
  })
})

describe('days', () => {
  test('2016 is a leap year, and years end', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29')
    expect(addDays('2016-12-31', 1)).toBe('2017-01-01')
    expect(addDays('2017-03-01', -1)).toBe('2017-02-28')
  })

  test('only days that exist are days', () => {
    expect(['2016-02-29', '2017-02-29', '2016-13-01', '2016-1-1', '年底'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('official documents write no leading noughts', () => {
    expect(officialDay('2016-04-05')).toBe('2016年4月5日')
  })
})
