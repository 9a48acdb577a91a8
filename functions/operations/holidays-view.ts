import type { Holidays } from '#functions/store/index.ts'
import { chineseCalendar } from '#shared/dates/index.ts'
import { finding, type Finding } from '#shared/findings.ts'

/** An office's entries for a year; where neither they nor a published schedule are whole, a finding says so. */
export function holidaysView(entries: Holidays) {
  const { year, daysOff, workingDays, complete, version } = entries
  const known = typeof chineseCalendar({ years: complete ? [year] : [] }).isWorkingDay(`${year}-07-01`) === 'boolean'
  const findings: Finding[] = known ? [] : [finding('warning', { code: 'calendar-unknown', year })]
  return { year, daysOff: [...daysOff], workingDays: [...workingDays], complete, version, findings }
}
