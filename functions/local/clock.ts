import { chinaDay } from '#shared/dates/index.ts'

const DAY = 24 * 3600 * 1000

/**
 * The clock of a local service: the present time of day, on the day that counts as today where one is given. That day
 * does not end: at midnight its clock stops, so that what is tried out late in the evening has no other date.
 */
export function clockOn(today: string | undefined, present: () => number = Date.now): () => Date {
  if (today === undefined) return () => new Date(present())
  const ahead = Date.parse(today) - Date.parse(chinaDay(new Date(present()).toISOString()))
  const lastMoment = Date.parse(`${today}T00:00:00+08:00`) + DAY - 1
  return () => new Date(Math.min(present() + ahead, lastMoment))
}
