import { finding, type Finding } from '../findings.ts'
import type { WorkCalendar } from './calendar.ts'
import { addDays } from './day.ts'

/** A day reached by counting, with the days counted, or why it cannot be told. */
export type Counted = { readonly day: string; readonly counted: readonly string[] } | { readonly finding: Finding }

/** The last of `count` working days from the day after `start`; that day counts to its end. */
export function addWorkingDays(start: string, count: number, calendar: WorkCalendar): Counted {
  const counted: string[] = []
  let day = start
  while (counted.length < count) {
    day = addDays(day, 1)
    const working = calendar.isWorkingDay(day)
    if (typeof working === 'object') return unknown(working.unknownYear)
    if (working) counted.push(day)
  }
  return { day, counted }
}

/** The day itself when it is a working day, else the nearest one after it (`step` 1) or before it (`step` −1). */
export function nearestWorkingDay(day: string, step: 1 | -1, calendar: WorkCalendar): Counted {
  for (let candidate = day; ; candidate = addDays(candidate, step)) {
    const working = calendar.isWorkingDay(candidate)
    if (typeof working === 'object') return unknown(working.unknownYear)
    if (working) return { day: candidate, counted: [] }
  }
}

function unknown(year: number): { readonly finding: Finding } {
  return { finding: finding('error', { code: 'calendar-unknown', year }) }
}
