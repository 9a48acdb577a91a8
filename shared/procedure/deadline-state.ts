import { addDays, deadlinesOnDaysOff, dueDay, type Deadline, type WorkCalendar } from '../dates/index.ts'
import type { Finding } from '../findings.ts'

/** Working days ahead of its last day at which a deadline comes near. */
const REMIND = 3

/** How a deadline stands on a day. */
export interface DeadlineState {
  readonly id: string
  readonly title: string
  /** The first day, where it has one. */
  readonly from: string | null
  /** The last day, which still counts; null for one without an end, or counted from an event of its own. */
  readonly due: string | null
  readonly late: 'refused' | 'warned'
  readonly state: 'not-begun' | 'running' | 'near' | 'past' | 'by-event'
  readonly findings: readonly Finding[]
}

/** How a deadline of a scheme stands today; one counted from an event each subject has for itself says `by-event`. */
export function deadlineState(deadline: Deadline, today: string, calendar: WorkCalendar): DeadlineState {
  const { id, title, due, late } = deadline
  const from = 'from' in due ? due.from : null
  const last = dueDay(deadline, null, calendar)
  const day = last && 'day' in last ? last.day : null
  if ('days' in due) return { id, title, from: null, due: null, late, state: 'by-event', findings: [] }
  return {
    ...{ id, title, from, due: day, late },
    state: stateOn(today, from, day, calendar),
    findings: deadlinesOnDaysOff({ deadlines: [deadline] }, calendar),
  }
}

function stateOn(
  today: string,
  from: string | null,
  due: string | null,
  calendar: WorkCalendar,
): DeadlineState['state'] {
  if (from !== null && today < from) return 'not-begun'
  if (due === null) return 'running'
  if (today > due) return 'past'
  return today >= remindFrom(due, calendar) ? 'near' : 'running'
}

/** The day from which one is reminded: so many working days before the last; plain days where the year is unknown. */
function remindFrom(due: string, calendar: WorkCalendar): string {
  let day = due
  for (let counted = 0; counted < REMIND;) {
    day = addDays(day, -1)
    if (calendar.isWorkingDay(day) !== false) counted++
  }
  return day
}
