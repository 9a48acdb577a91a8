const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY = 86_400_000

/** Whether a text is a day that exists, written 2016-11-25. */
export function isDay(text: string): boolean {
  const milliseconds = parse(text)
  return milliseconds !== undefined && write(milliseconds) === text
}

/** The day so many days later; earlier when `count` is negative. */
export function addDays(day: string, count: number): string {
  return write(needed(day) + count * DAY)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(needed(day)).getUTCDay()
}

/** The year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** A day as official documents write it, without leading noughts: 2016年4月5日. */
export function officialDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

function parse(text: string): number | undefined {
  const match = ISO.exec(text)
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : undefined
}

function needed(day: string): number {
  const milliseconds = parse(day)
  if (milliseconds === undefined) throw new Error(`${day} is no day`)
  return milliseconds
}

function write(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
