import { finding, type Finding } from '../findings.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { WorkCalendar } from './calendar.ts'
import { nearestWorkingDay, type Counted } from './working-days.ts'

type Deadline = Scheme['deadlines'][number]

/** A last day as the scheme has it kept where it is a day off: as written, or on the nearest working day. */
export function keptOn({ dayOff = 'as-written' }: Deadline, last: Counted, calendar: WorkCalendar): Counted {
  if ('finding' in last || dayOff === 'as-written') return last
  const kept = nearestWorkingDay(last.day, dayOff === 'next' ? 1 : -1, calendar)
  return 'finding' in kept ? kept : { day: kept.day, counted: last.counted }
}

/** The fixed days of a scheme that are days off and hold as written: each is a warning with its neighbours. */
export function deadlinesOnDaysOff({ deadlines }: Pick<Scheme, 'deadlines'>, calendar: WorkCalendar): Finding[] {
  return deadlines.flatMap((deadline): Finding[] => {
    const { due, title, basis, dayOff = 'as-written' } = deadline
    const day = 'on' in due ? due.on : 'until' in due ? due.until : undefined
    if (day === undefined || dayOff !== 'as-written') return []
    const [before, after] = [nearestWorkingDay(day, -1, calendar), nearestWorkingDay(day, 1, calendar)]
    if ('finding' in before) return [before.finding]
    if ('finding' in after) return [after.finding]
    if (before.day === day) return []
    const problem = { code: 'deadline-on-day-off', title, day, before: before.day, after: after.day } as const
    return [finding('warning', problem, [], basis)]
  })
}
