import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { readBlob, type BlobReference } from './blobs.ts'
import { changeCycle, type Seen } from './change-cycle.ts'
import { versionOf, type Committed } from './commit.ts'
import type { Cycle, CycleConflict, Published } from './cycles.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { publishedAsRead, withPublished } from './published-years.ts'

/** What was published of a cycle, frozen: the set of results and the bundle they can be computed again from. */
export type Publication = Published & {
  readonly cycleId: string
  readonly setId: string
  readonly bundleHash: string
  readonly engineVersion: string
  readonly publishedAt: string
  readonly publishedBy: string
}

/** Why a cycle is not published. */
export type PublishConflict = CycleConflict | { readonly kind: 'no-results' }

/** Publishes an approved cycle and freezes what it rests on: canonical inputs, result, scheme and engine version. */
export function publishCycle(
  db: Database,
  { published, ...seen }: Seen & { readonly published: Published },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, PublishConflict>> {
  const { tenant, at, actor } = audit
  return changeCycle<PublishConflict>(
    db,
    seen,
    async (cycle) => {
      if (cycle.step.kind !== 'publication' || cycle.published || !cycle.approval)
        return { conflict: { kind: 'step', stored: cycle } }
      const key = keys.publication(tenant, cycle.cycleId)
      const resultsKey = keys.results(tenant, cycle.cycleId)
      const [results, before, years] = await Promise.all([db.get(resultsKey), db.get(key), publishedAsRead(db, tenant)])
      if (!results) return { conflict: { kind: 'no-results' } }
      const { setId, bundleHash, engineVersion, bundle } = results
      const frozen = { setId, bundleHash, engineVersion } as Record<string, Json> // as record-grades wrote them
      const { cycleId, approval } = cycle
      const next = { cycleId, ...published, ...frozen, bundle, publishedAt: at, publishedBy: actor.name }
      const changed = { cycleId, ...published, ...frozen, approval }
      return {
        action: 'cycle.publish',
        next: { published },
        changed: { ...published },
        also: [
          { head: { key, stored: before, next }, action: 'publication.record', changed },
          withPublished(years, cycle),
        ],
        checks: [{ check: resultsKey, when: { equals: { version: versionOf(results) } } }],
      }
    },
    audit,
    idempotency,
  )
}

/** What was last published of a cycle with the canonical JSON of its bundle, or undefined; a reopened cycle keeps it. */
export async function readPublication(
  db: Database,
  tenant: string,
  cycleId: string,
): Promise<(Publication & { readonly bundle: string }) | undefined> {
  const item = await db.get(keys.publication(tenant, cycleId))
  if (!item) return undefined
  const bytes = await readBlob(db, tenant, item.bundle as BlobReference) // as publishCycle wrote it
  return {
    cycleId,
    date: String(item.date),
    documentNumber: typeof item.documentNumber === 'string' ? item.documentNumber : null,
    setId: String(item.setId),
    bundleHash: String(item.bundleHash),
    engineVersion: String(item.engineVersion),
    publishedAt: String(item.publishedAt),
    publishedBy: String(item.publishedBy),
    bundle: Buffer.from(bytes).toString(),
  }
}
