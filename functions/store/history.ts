import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { keepText, readText, type LongText } from './long-text.ts'

/** What became of a subject in a year before the service kept its results. */
export type FormerYear = {
  readonly subject: string
  readonly year: number
  readonly rank: number | null
  readonly size: number | null
  readonly grade: string | null
  /** Where it is written, such as a bulletin's number. */
  readonly document: string
}

/** What a unit was before: a row of 沿革. */
export type SuccessionRow = {
  readonly subject: string
  readonly former: string
  readonly kind: '更名' | '合并' | '分设'
  readonly date: string
  readonly keeps: '是' | '否'
}

/** What an office knows of former years. */
export type OfficeHistory = {
  readonly version: number
  readonly years: readonly FormerYear[]
  readonly successions: readonly SuccessionRow[]
}

/** The history was changed since it was read. */
export type HistoryConflict = { readonly kind: 'stale'; readonly version: number }

/** The former years and successions of an office. */
export async function readHistory(db: Database, tenant: string): Promise<OfficeHistory> {
  const item = await db.get(keys.office(tenant, 'HISTORY'))
  if (!item) return { version: 0, years: [], successions: [] }
  const text = await readText(db, tenant, item.content as LongText) // as keepHistory wrote it
  return { version: versionOf(item), ...(JSON.parse(text) as Omit<OfficeHistory, 'version'>) } // as above
}

/** Keeps the history as it is from now on, in place of the version seen. */
export function keepHistory(
  db: Database,
  { version: seen, years, successions }: OfficeHistory,
  changed: Json,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<{ readonly version: number }, HistoryConflict>> {
  const key = keys.office(audit.tenant, 'HISTORY')
  return commit<{ readonly version: number }, HistoryConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (versionOf(stored) !== seen) return { conflict: { kind: 'stale', version: versionOf(stored) } }
      const content = await keepText(db, audit.tenant, 'HISTORY', canonicalJson({ years, successions }))
      return {
        head: { key, stored, next: { content } },
        writes: [],
        action: 'history.keep',
        changed,
        answer: { version: seen + 1 },
      }
    },
    audit,
    idempotency,
  )
}
