import type { Scheme } from '../scheme/schema.ts'
import type { WorkCalendar } from './calendar.ts'
import { addDays } from './day.ts'
import { keptOn } from './day-off.ts'
import { addWorkingDays, type Counted } from './working-days.ts'

/** A deadline as a scheme has it. */
export type Deadline = Scheme['deadlines'][number]

/**
 * The last day of a deadline; null for one without an end, or while the event it runs from has not happened.
 * `start` is the day of that event; the count begins the day after.
 */
export function dueDay(deadline: Deadline, start: string | null, calendar: WorkCalendar): Counted | null {
  const { due } = deadline
  if ('on' in due) return keptOn(deadline, { day: due.on, counted: [] }, calendar)
  if ('from' in due) return due.until === undefined ? null : keptOn(deadline, { day: due.until, counted: [] }, calendar)
  if (start === null) return null
  return due.kind === 'working'
    ? addWorkingDays(start, due.days, calendar)
    : keptOn(deadline, { day: addDays(start, due.days), counted: [] }, calendar)
}

/** Whether something handed in on a day is in time: the last day still counts. */
export function isInTime(day: string, due: string): boolean {
  return day <= due
}
