import chineseDays from 'chinese-days'
import { weekday, yearOf } from './day.ts'

/** What the office enters on top of the kept calendar: days off, make-up working days, years it has entered in full. */
export interface CalendarEntries {
  readonly holidays?: readonly string[]
  readonly workingDays?: readonly string[]
  readonly years?: readonly number[]
}

/** Tells working days; of a day whose year is not known, it names that year instead. */
export interface WorkCalendar {
  readonly isWorkingDay: (day: string) => boolean | { readonly unknownYear: number }
}

/** From here on in December, next year's schedule can move days of this one (2018-12-29 was a working Saturday). */
const LAST_DAYS_OF_YEAR = '12-28'

/** The State Council's holidays and make-up days (kept by chinese-days, 2004 on), the office's own entries first. */
export function chineseCalendar(entries: CalendarEntries = {}): WorkCalendar {
  const holidays = new Set(entries.holidays)
  const workingDays = new Set(entries.workingDays)
  const years = new Set(entries.years)
  const isKnown = (year: number): boolean => years.has(year) || isPublished(year)
  return {
    isWorkingDay: (day) => {
      if (workingDays.has(day)) return true
      if (holidays.has(day)) return false
      const year = yearOf(day)
      if (!isKnown(year)) return { unknownYear: year }
      if (day.slice(5) >= LAST_DAYS_OF_YEAR && !isKnown(year + 1)) return { unknownYear: year + 1 }
      return isPublished(year) ? chineseDays.getDayDetail(day).work : isWeekday(day)
    },
  }
}

/** Monday to Friday, whatever the year: where a regulation speaks of weekends only. */
export const weekdaysOnly: WorkCalendar = { isWorkingDay: isWeekday }

function isWeekday(day: string): boolean {
  const number = weekday(day)
  return number >= 1 && number <= 5
}

/** Whether the library holds the year's schedule: every schedule has 国庆节 on 1 October. */
function isPublished(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes('国庆节')
}
