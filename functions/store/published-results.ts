import type { Database } from './database.ts'
import { keys } from './keys.ts'
import { publishedAsRead } from './published-years.ts'
import { resultsOfSet, type SubjectResult } from './results.ts'

/** How many public years are looked at: the latest ones. */
const MOST_YEARS = 10

/** The public results of one year. */
export interface PublishedYearResults {
  readonly cycleId: string
  readonly year: number
  readonly results: readonly SubjectResult[]
}

/** The public results of an office's latest years, oldest first. */
export async function publishedResults(db: Database, tenant: string): Promise<readonly PublishedYearResults[]> {
  const { years } = await publishedAsRead(db, tenant)
  const latest = [...years].sort((a, b) => a.year - b.year).slice(-MOST_YEARS)
  if (latest.length === 0) return []
  const heads = await db.batchGet(latest.map(({ cycleId }) => keys.publication(tenant, cycleId)))
  return Promise.all(
    latest.map(async ({ cycleId, year }) => {
      const head = heads.find((one) => one.cycleId === cycleId)
      return { cycleId, year, results: head ? await resultsOfSet(db, tenant, cycleId, String(head.setId)) : [] }
    }),
  )
}
