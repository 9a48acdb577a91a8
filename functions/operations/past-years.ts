import { publishedResults, readHistory, type OfficeHistory, type PublishedYearResults } from '#functions/store/index.ts'
import type { Context } from '../context.ts'

/** One year of a subject, as read-history tells it. */
export interface PastYear {
  readonly year: number
  readonly name: string
  readonly rank: number | null
  readonly size: number | null
  readonly grade: string | null
  readonly cycle: string | null
  readonly document: string | null
}

/** All that an office knows of past years: what it published and what it entered from documents. */
export interface PastYears {
  readonly history: OfficeHistory
  readonly published: readonly PublishedYearResults[]
}

/** All that the caller's office knows of past years. */
export async function pastYears({ db, caller: { tenant } }: Context): Promise<PastYears> {
  const [history, published] = await Promise.all([readHistory(db, tenant), publishedResults(db, tenant)])
  return { history, published }
}

/** A subject's years, oldest first, followed back through the units whose years go on with it; what was published counts first. */
export function yearsOf({ history, published }: PastYears, names: readonly string[]): readonly PastYear[] {
  const years = new Map<number, PastYear>()
  for (const { name, until } of namesOf(history, names)) {
    for (const { year, subject, rank, size, grade, document } of history.years)
      if (subject === name && year < until && !years.has(year))
        years.set(year, { year, name, rank, size, grade, cycle: null, document })
    for (const { year, cycleId, results } of published) {
      const found = results.find(({ subjectId, fields }) => year < until && [subjectId, fields.name].includes(name))
      if (!found) continue
      const { rank, grade, group, name: then } = found.fields
      const size = results.filter(({ fields }) => fields.group === group).length
      years.set(year, {
        ...{ year, name: typeof then === 'string' ? then : name, size, cycle: cycleId, document: null },
        rank: typeof rank === 'number' ? rank : null,
        grade: typeof grade === 'string' ? grade : null,
      })
    }
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}

/** The names under which a subject's years stand, each with the first year in which it no longer did. */
function namesOf({ successions }: OfficeHistory, names: readonly string[]): { name: string; until: number }[] {
  const found = names.map((name) => ({ name, until: Infinity }))
  for (const { name, until } of found)
    for (const { subject, former, date, keeps } of successions)
      if (subject === name && keeps === '是' && !found.some((one) => one.name === former))
        found.push({ name: former, until: Math.min(until, Number(date.slice(0, 4)) + 1) })
  return found
}
