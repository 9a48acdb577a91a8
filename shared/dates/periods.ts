import { addDays, weekday } from './day.ts'

/** How often a part is scored within the year. */
export const RHYTHMS = ['week', 'month', 'quarter', 'half-year', 'year', 'running'] as const
/** How often a part is scored; `running` is 随时, whatever days its rows name. */
export type Rhythm = (typeof RHYTHMS)[number]

/** One period with its first and last day. */
export interface DatedPeriod {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly until: string
}

const QUARTERS = ['一季度', '二季度', '三季度', '四季度']
const HALVES = ['上半年', '下半年']

/** The periods of a rhythm from one day to another, first and last cut to them; none for what is scored at any time. */
export function periodsBetween(rhythm: Rhythm, from: string, until: string): DatedPeriod[] {
  if (rhythm === 'running') return []
  const periods: DatedPeriod[] = []
  const severalYears = from.slice(0, 4) !== until.slice(0, 4)
  for (let day = from; day <= until;) {
    const end = lastDayOf(rhythm, day)
    const named = nameOf(rhythm, day, periods.length)
    const year = severalYears && rhythm !== 'week' ? day.slice(0, 4) : ''
    periods.push({
      id: year === '' ? named.id : `y${year}-${named.id}`,
      title: year === '' ? named.title : `${year}年${named.title}`,
      from: day,
      until: end < until ? end : until,
    })
    day = addDays(end, 1)
  }
  return periods
}

function lastDayOf(rhythm: Exclude<Rhythm, 'running'>, day: string): string {
  if (rhythm === 'week') return addDays(day, (7 - weekday(day)) % 7)
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[rhythm]
  const next = Math.ceil(month / months) * months + 1
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`
  return addDays(first, -1)
}

function nameOf(rhythm: Exclude<Rhythm, 'running'>, day: string, before: number): { id: string; title: string } {
  const month = Number(day.slice(5, 7))
  switch (rhythm) {
    case 'week':
      return { id: `w${before + 1}`, title: `第${before + 1}周` }
    case 'month':
      return { id: `m${month}`, title: `${month}月` }
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return { id: `q${quarter}`, title: QUARTERS[quarter - 1] ?? '' }
    }
    case 'half-year': {
      const half = Math.ceil(month / 6)
      return { id: `h${half}`, title: HALVES[half - 1] ?? '' }
    }
    case 'year':
      return { id: 'y', title: '全年' }
  }
}

/** The first day of a period known by its title (一季度, 上半年, 3月, 第2周), within a year; nothing for other titles. */
export function firstDayOf(title: string, from: string, until: string): string | undefined {
  for (const rhythm of ['month', 'quarter', 'half-year', 'year', 'week'] as const) {
    const found = periodsBetween(rhythm, from, until).find((one) => one.title === title)
    if (found) return found.from
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(title) ? title : undefined
}
