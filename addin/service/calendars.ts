import { readHolidays } from '#shared/api/holidays.ts'
import type { WorkCalendar } from '#shared/dates/calendar.ts'
import { callEndpoint } from './call-endpoint.ts'
import type { Send } from './request.ts'

/** Working days around some years: the published schedules, with the office's own entries on top, as the service counts. */
export async function readCalendar(send: Send, years: readonly number[]): Promise<WorkCalendar> {
  const [{ chineseCalendar }, ...entries] = await Promise.all([
    // the published schedules of twenty years are not for everyone who opens a workbook
    import('#shared/dates/calendar.ts'),
    ...years.map((year) => callEndpoint(send, readHolidays, { params: { year: String(year) } })),
  ])
  return chineseCalendar({
    holidays: entries.flatMap(({ daysOff }) => daysOff),
    workingDays: entries.flatMap(({ workingDays }) => workingDays),
    years: entries.filter(({ complete }) => complete).map(({ year }) => year),
  })
}
