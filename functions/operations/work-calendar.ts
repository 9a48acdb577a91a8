import { readHolidays } from '#functions/store/index.ts'
import { chineseCalendar, yearOf, type WorkCalendar } from '#shared/dates/index.ts'
import type { Context } from '../context.ts'

/** The office's working days around some days: the published schedules, with its own entries on top. */
export async function workCalendar({ db, caller }: Context, days: readonly string[]): Promise<WorkCalendar> {
  // the last days of a year can belong to the next year's holidays, and a count can run on into it
  const years = [...new Set(days.flatMap((day) => [yearOf(day), yearOf(day) + 1]))]
  const entries = await readHolidays(db, caller.tenant, years)
  return chineseCalendar({
    holidays: entries.flatMap(({ daysOff }) => daysOff),
    workingDays: entries.flatMap(({ workingDays }) => workingDays),
    years: entries.filter(({ complete }) => complete).map(({ year }) => year),
  })
}
