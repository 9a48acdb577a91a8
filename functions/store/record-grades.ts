import { canonicalJson } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { putBlob } from './blobs.ts'
import { commit, versionOf, type Change, type Committed } from './commit.ts'
import type { CycleScheme } from './cycles.ts'
import type { Database, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
import { keys } from './keys.ts'
import { setOf, writeSet, type RecomputationBundle, type ResultSet, type SubjectResult } from './results.ts'

/** The grades of a proposal, made official. */
export interface GradesToRecord {
  readonly cycleId: string
  /** The version at which the proposal was seen. */
  readonly seen: number
  /** The versions of the scheme by which the grades were computed. */
  readonly schemes: readonly CycleScheme[]
  /** The version of every table the grades were computed from; 0 for one without a row. */
  readonly tables: Readonly<Record<string, number>>
  readonly results: readonly SubjectResult[]
  readonly bundle: RecomputationBundle
}

/** Why grades are not recorded. */
export type GradesConflict =
  | StepConflict
  /** There is no such proposal, or another has come after it. */
  | { readonly kind: 'stale' }
  /** The versions of the scheme are others by now. */
  | { readonly kind: 'amended' }
  /** Rows were changed since the grades were computed. */
  | { readonly kind: 'inputs-changed'; readonly tables: readonly string[] }

/**
 * Confirms the proposal seen and records its results with the bundle to compute them again: all in one transaction, and
 * only in the step of grading and if no table has changed since.
 */
export async function recordGrades(
  db: Database,
  grades: GradesToRecord,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<ResultSet, GradesConflict>> {
  return commit<ResultSet, GradesConflict>(db, () => decide(db, grades, audit), audit, idempotency)
}

async function decide(
  db: Database,
  { cycleId, seen, schemes, tables, results, bundle }: GradesToRecord,
  audit: AuditContext,
): Promise<Change<ResultSet> | { conflict: GradesConflict }> {
  const { tenant, at, actor } = audit
  const inStep = await cycleInStep(db, audit, cycleId, ['grading'])
  if ('conflict' in inStep) return inStep
  if (canonicalJson(inStep.cycle.schemes) !== canonicalJson(schemes)) return { conflict: { kind: 'amended' } }
  const [allocationKey, resultsKey] = [keys.allocation(tenant, cycleId), keys.results(tenant, cycleId)]
  const [allocation, before] = await Promise.all([db.get(allocationKey), db.get(resultsKey)])
  if (!allocation || versionOf(allocation) !== seen) return { conflict: { kind: 'stale' } }
  const changed = await changedTables(db, tenant, cycleId, tables)
  if (changed.length > 0) return { conflict: { kind: 'inputs-changed', tables: changed } }

  const setId = await writeSet(db, tenant, cycleId, results)
  const kept = await putBlob(db, tenant, 'BUNDLE', Buffer.from(canonicalJson(bundle)))
  const hashes = { setId, count: results.length, bundleHash: kept.hash, engineVersion: bundle.engineVersion }
  const next = { cycleId, ...hashes, recordedAt: at, recordedBy: actor.name }
  const { proposalHash, content } = allocation
  const confirmed = { cycleId, status: 'confirmed', proposalHash, content, updatedAt: at, updatedBy: actor.name }
  return {
    head: { key: resultsKey, stored: before, next: { ...next, bundle: kept } },
    action: 'results.record',
    changed: { cycleId, ...hashes },
    also: [
      {
        head: { key: allocationKey, stored: allocation, next: confirmed },
        action: 'allocation.confirm',
        changed: { proposalHash: String(proposalHash) },
      },
    ],
    writes: [
      inStep.guard,
      ...Object.entries(tables).map(([table, version]): Write => ({
        check: keys.table(tenant, cycleId, table),
        when: version === 0 ? { absent: true } : { equals: { version } },
      })),
    ],
    answer: setOf({ ...resultsKey, ...next, version: versionOf(before) + 1 }),
  }
}

async function changedTables(db: Database, tenant: string, cycleId: string, tables: GradesToRecord['tables']) {
  const names = Object.keys(tables)
  const heads = await db.batchGet(names.map((table) => keys.table(tenant, cycleId, table)))
  return names.filter((table) => {
    const { sk } = keys.table(tenant, cycleId, table)
    return versionOf(heads.find((head) => head.sk === sk)) !== tables[table]
  })
}
