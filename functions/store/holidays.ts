import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'

/** An office's own entries for a year, on top of the published schedule. */
export type Holidays = {
  readonly year: number
  /** Days off that would be working days. */
  readonly daysOff: readonly string[]
  /** Working days that would be days off. */
  readonly workingDays: readonly string[]
  /** Whether the entries are the year's whole schedule, so that none need be published. */
  readonly complete: boolean
  /** 0 while nothing has been entered. */
  readonly version: number
}

/** The entries were changed since they were read. */
export type HolidaysConflict = { readonly kind: 'stale'; readonly stored: Holidays }

/** An office's entries for some years, in their order; at most 100. */
export async function readHolidays(
  db: Database,
  tenant: string,
  years: readonly number[],
): Promise<readonly Holidays[]> {
  const found = await db.batchGet(years.map((year) => keys.holidays(tenant, year)))
  return years.map((year) =>
    holidaysOf(
      year,
      found.find((item) => item.year === year),
    ),
  )
}

/** Puts an office's entries for a year in place of those seen. */
export function putHolidays(
  db: Database,
  { version: seen, ...entries }: Holidays,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Holidays, HolidaysConflict>> {
  const key = keys.holidays(audit.tenant, entries.year)
  return commit<Holidays, HolidaysConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (versionOf(stored) !== seen) return { conflict: { kind: 'stale', stored: holidaysOf(entries.year, stored) } }
      return {
        head: { key, stored, next: entries },
        action: 'holidays.put',
        changed: entries,
        writes: [],
        answer: { ...entries, version: seen + 1 },
      }
    },
    audit,
    idempotency,
  )
}

function holidaysOf(year: number, item: Item | undefined): Holidays {
  return {
    year,
    daysOff: (item?.daysOff ?? []) as string[], // putHolidays writes no other shape
    workingDays: (item?.workingDays ?? []) as string[], // as above
    complete: item?.complete === true,
    version: versionOf(item),
  }
}
