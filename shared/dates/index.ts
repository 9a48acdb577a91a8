export { addDays, isDay, officialDay, weekday, yearOf } from './day.ts'
export { chineseCalendar, weekdaysOnly, type CalendarEntries, type WorkCalendar } from './calendar.ts'
export { addWorkingDays, nearestWorkingDay, type Counted } from './working-days.ts'
export { dueDay, isInTime, type Deadline } from './deadline.ts'
