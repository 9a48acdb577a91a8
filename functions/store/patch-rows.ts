import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Change, type Committed } from './commit.ts'
import { cycleOf, takesRows, type CycleStep } from './cycles.ts'
import type { Database, Item, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { planRows, type RowConflict, type Plan } from './plan-rows.ts'
import { readFew } from './read-few.ts'
import { baseOf, readStoredRows } from './read-rows.ts'
import { refusedChanges, type Refusal, type RowChange } from './row-changes.ts'
import { writeBase } from './row-base.ts'
import { rowAttributes } from './rows.ts'

/** Most rows written one by one in a single transaction; more become a new base. */
const FEW = 90
const FEW_BYTES = 2_500_000

/** Changes to rows of one table by someone who saw them at versions. */
export interface Patch {
  readonly cycleId: string
  readonly table: string
  /** The cycle's epoch when the rows were read, if known: a freeze since then is a conflict. */
  readonly epoch?: number
  /** Whether rows go in although the step takes none of them: the outcome of a review. */
  readonly reviewed?: boolean
  readonly changes: readonly RowChange[]
}

/** Why a patch changes nothing. */
export type PatchConflict =
  | { readonly kind: 'cycle-missing' }
  | { readonly kind: 'frozen'; readonly epoch: number }
  /** The cycle's step takes no rows of the table. */
  | { readonly kind: 'closed'; readonly table: string; readonly step: CycleStep }
  | { readonly kind: 'rows'; readonly rows: readonly RowConflict[] }

/** The new versions of the table and of the rows changed. */
export type Patched = {
  readonly version: number
  readonly epoch: number
  readonly rows: readonly { readonly rowId: string; readonly version: number }[]
}

/** Applies all changes, however many, or none: conflicts come back with both versions, what cannot be stored is refused. */
export async function patchRows(
  db: Database,
  patch: Patch,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Patched, PatchConflict> | { readonly refused: readonly Refusal[] }> {
  const refused = refusedChanges(patch.changes)
  if (refused.length > 0) return { refused }
  const decide = async (): Promise<Change<Patched> | { conflict: PatchConflict }> => {
    const planned = await planPatch(db, patch, audit, isFew(patch.changes))
    if ('conflict' in planned) return planned
    const { writes, born, ...change } = planned
    return { ...change, writes: [...births(born), ...writes] }
  }
  return commit<Patched, PatchConflict>(db, decide, audit, idempotency)
}

/** Whether changes are few enough to be written row by row in a single transaction. */
export function isFew(changes: readonly RowChange[]): boolean {
  return changes.length <= FEW && Buffer.byteLength(JSON.stringify(changes)) <= FEW_BYTES
}

/** What a patch changes; `born` is the cycle where the table is a new one. */
export type PatchPlan = Change<Patched> & { readonly born: Item | undefined }

/** What a patch of one table changes, as the table is now. */
export async function planPatch(
  db: Database,
  patch: Patch,
  audit: AuditContext,
  few: boolean,
): Promise<PatchPlan | { readonly conflict: PatchConflict }> {
  const { cycleId, table, epoch, reviewed = false } = patch
  const { tenant } = audit
  const cycle = await db.get(keys.cycle(tenant, cycleId))
  if (!cycle) return { conflict: { kind: 'cycle-missing' } }
  const rowIds = patch.changes.map(({ rowId }) => rowId)
  const stored = few
    ? await readFew(db, tenant, cycleId, table, rowIds)
    : { ...(await readStoredRows(db, tenant, cycleId, table)), items: new Map<string, Item>() }
  const current = Number((stored.head ?? cycle).epoch)
  const isFrozen = (stored.head ?? cycle).frozen === true
  if (isFrozen || (epoch !== undefined && epoch !== current)) return { conflict: { kind: 'frozen', epoch: current } }
  const { step } = cycleOf(cycle)
  const closed = stored.head ? stored.head.closed === true : !takesRows(step, table)
  if (closed && !reviewed) return { conflict: { kind: 'closed', table, step } }
  const plan = planRows(patch.changes, stored.rows, audit)
  if ('conflicts' in plan) return { conflict: { kind: 'rows', rows: plan.conflicts } }

  const head = stored.head
  const kept = few
    ? { base: baseOf(head), writes: rowWrites(tenant, patch, plan, stored.items) }
    : { base: await newBase(db, tenant, patch, plan, stored.rows), writes: [] }
  const rows = plan.rows.map(({ rowId, version }) => ({ rowId, version }))
  return {
    head: {
      key: keys.table(tenant, cycleId, table),
      stored: head,
      next: { table, epoch: current, frozen: false, closed, ...(kept.base ? { base: kept.base } : {}) },
      unchanged: ['epoch'],
    },
    writes: kept.writes,
    born: head ? undefined : cycle,
    action: 'rows.patch',
    changed: { cycleId, table, rows: plan.changed } as Json, // checked by refusedChanges
    answer: { version: versionOf(head) + 1, epoch: current, rows },
  }
}

/** New tables are counted in their cycle, so that a freeze which has not seen them cannot pass them by. */
export function births(cycle: Item | undefined, tables = 1): Write[] {
  if (!cycle) return []
  const { pk, sk, epoch } = cycle
  return [{ add: { pk, sk }, amounts: { tables }, when: { equals: { epoch: Number(epoch), frozen: false } } }]
}

function rowWrites(tenant: string, { cycleId, table }: Patch, plan: Plan, items: Map<string, Item>): readonly Write[] {
  return plan.rows.map((row): Write => {
    const before = items.get(row.rowId)
    const put = { ...keys.row(tenant, cycleId, table, row.rowId), ...rowAttributes(row) }
    return { put, when: before ? { equals: { version: versionOf(before) } } : { absent: true } }
  })
}

async function newBase(db: Database, tenant: string, { cycleId, table }: Patch, plan: Plan, before: Plan['all']) {
  const all = new Map(before)
  for (const row of plan.rows) all.set(row.rowId, row)
  return writeBase(db, tenant, cycleId, table, [...all.values()])
}
