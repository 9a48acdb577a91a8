import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { putBlob } from './blobs.ts'
import { openObjection, type ObjectionConflict, type SeenObjection } from './change-objection.ts'
import { commit, versionOf, type Change, type Committed, type Step } from './commit.ts'
import type { Database, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { keepText } from './long-text.ts'
import { objectionOf, type Objection, type Review } from './objections.ts'
import { planPatch, type PatchConflict, type PatchPlan } from './patch-rows.ts'
import { refusedChanges, type RowChange } from './row-changes.ts'
import { writeSet, type RecomputationBundle, type SubjectResult } from './results.ts'
import { sha256 } from './sha256.ts'

/** Most rows a review corrects in one transaction, together with the heads, trails and checks it needs. */
export const MOST_CORRECTED = 30

/** What a review that corrects something leaves behind: the rows, and everything computed again from them. */
export interface Correction {
  readonly tables: readonly { readonly table: string; readonly changes: readonly RowChange[] }[]
  /** The version of every table the new results were computed from, before the correction; 0 for one without a row. */
  readonly versions: Readonly<Record<string, number>>
  readonly proposal: Json
  readonly rulings: Json
  readonly results: readonly SubjectResult[]
  readonly bundle: RecomputationBundle
}

/** Why a review changes nothing. */
export type ReviewConflict =
  | ObjectionConflict
  | PatchConflict
  /** Rows were changed since the results were computed again. */
  | { readonly kind: 'inputs-changed' }
  /** Rows that cannot be stored, or too many of them. */
  | { readonly kind: 'rows-refused' }

/**
 * Decides an objection. A correction goes in with it: the rows, the new results with the bundle to compute them again,
 * and the allocation that stands on them, all in one transaction and only if nothing has changed since.
 */
export function reviewObjection(
  db: Database,
  {
    review,
    correction,
    ...seen
  }: SeenObjection & { readonly review: Review; readonly correction?: Correction | undefined },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Objection, ReviewConflict>> {
  return commit<Objection, ReviewConflict>(
    db,
    async (): Promise<Change<Objection> | { conflict: ReviewConflict }> => {
      const found = await openObjection(db, seen, audit)
      if ('conflict' in found) return found
      const corrected = correction
        ? await correct(db, seen.cycleId, correction, audit)
        : { also: [], writes: [], born: 0 }
      if ('conflict' in corrected) return corrected
      const next = { ...found.item, state: review.outcome, open: false, review }
      return {
        head: { key: keys.objection(audit.tenant, seen.cycleId, seen.objectionId), stored: found.item, next },
        action: 'objection.review',
        changed: review,
        also: corrected.also,
        writes: [guarded(found.inStep.guard, corrected.born), ...corrected.writes],
        answer: objectionOf({ ...next, version: seen.seen + 1 }),
      }
    },
    audit,
    idempotency,
  )
}

/** One item is written once in a transaction: new tables are counted with the guard of their cycle. */
function guarded(guard: Write, born: number): Write {
  return 'add' in guard && born > 0 ? { ...guard, amounts: { ...guard.amounts, tables: born } } : guard
}

interface Corrected {
  readonly also: readonly Step[]
  readonly writes: readonly Write[]
  readonly born: number
}

async function correct(
  db: Database,
  cycleId: string,
  { tables, versions, proposal, rulings, results, bundle }: Correction,
  audit: AuditContext,
): Promise<Corrected | { conflict: ReviewConflict }> {
  const { tenant, at, actor } = audit
  const count = tables.reduce((sum, { changes }) => sum + changes.length, 0)
  if (count > MOST_CORRECTED || tables.some(({ changes }) => refusedChanges(changes).length > 0))
    return { conflict: { kind: 'rows-refused' } }
  const plans: PatchPlan[] = []
  for (const { table, changes } of tables) {
    const plan = await planPatch(db, { cycleId, table, changes, reviewed: true }, audit, true)
    if ('conflict' in plan) return plan
    if (versionOf(plan.head.stored) !== (versions[table] ?? 0)) return { conflict: { kind: 'inputs-changed' } }
    plans.push(plan)
  }
  const corrected = new Set(tables.map(({ table }) => table))
  const untouched = Object.entries(versions).filter(([table]) => !corrected.has(table))
  const [resultsKey, allocationKey] = [keys.results(tenant, cycleId), keys.allocation(tenant, cycleId)]
  const [before, allocation] = await Promise.all([db.get(resultsKey), db.get(allocationKey)])

  const setId = await writeSet(db, tenant, cycleId, results)
  const kept = await putBlob(db, tenant, 'BUNDLE', Buffer.from(canonicalJson(bundle)))
  const hashes = { setId, count: results.length, bundleHash: kept.hash, engineVersion: bundle.engineVersion }
  const text = canonicalJson({ proposal, rulings })
  const content = await keepText(db, tenant, 'ALLOCATION', text)
  const by = { updatedAt: at, updatedBy: actor.name }
  const confirmed = { cycleId, status: 'confirmed', proposalHash: sha256(text), content, ...by }
  return {
    born: plans.filter(({ born }) => born).length,
    also: [
      ...plans.map(({ head, action, changed }) => ({ head, action, changed })),
      {
        head: {
          key: resultsKey,
          stored: before,
          next: { cycleId, ...hashes, recordedAt: at, recordedBy: actor.name, bundle: kept },
        },
        action: 'results.record',
        changed: { cycleId, ...hashes },
      },
      {
        head: { key: allocationKey, stored: allocation, next: confirmed },
        action: 'allocation.confirm',
        changed: { proposalHash: confirmed.proposalHash },
      },
    ],
    writes: [
      ...plans.flatMap(({ writes }) => writes),
      ...untouched.map(([table, version]): Write => ({
        check: keys.table(tenant, cycleId, table),
        when: version === 0 ? { absent: true } : { equals: { version } },
      })),
    ],
  }
}
