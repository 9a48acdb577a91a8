import type { AuditContext } from './audit.ts'
import { commit, type Change, type Committed } from './commit.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { births, isFew, planPatch, type Patch, type PatchConflict, type Patched, type PatchPlan } from './patch-rows.ts'
import type { RowConflict } from './plan-rows.ts'
import { refusedChanges, type Refusal } from './row-changes.ts'

/** Changes to rows of several tables of a cycle, each table named once. */
export interface TablesPatch {
  readonly cycleId: string
  /** The cycle's epoch when the caller was let in, if known: a move since then is a conflict. */
  readonly epoch?: number
  readonly tables: readonly Pick<Patch, 'table' | 'changes'>[]
}

/** Why a patch of tables changes nothing; conflicts of rows come from all tables at once. */
export type TablesConflict =
  | Exclude<PatchConflict, { kind: 'rows' }>
  | { readonly kind: 'rows'; readonly rows: readonly (RowConflict & { readonly table: string })[] }

/** The new versions, table by table, rows in the order of the changes. */
export type PatchedTables = { readonly tables: readonly (Patched & { readonly table: string })[] }

/** Applies all changes of all tables in one transaction, or none. */
export async function patchTables(
  db: Database,
  { cycleId, tables, epoch }: TablesPatch,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<PatchedTables, TablesConflict> | { readonly refused: readonly (Refusal & { table: string })[] }> {
  const refused = tables.flatMap(({ table, changes }) => refusedChanges(changes).map((one) => ({ ...one, table })))
  if (refused.length > 0) return { refused }
  const few = isFew(tables.flatMap(({ changes }) => changes))
  const decide = async (): Promise<Change<PatchedTables> | { conflict: TablesConflict }> => {
    const plans: PatchPlan[] = []
    const rows: (RowConflict & { table: string })[] = []
    for (const { table, changes } of tables) {
      const plan = await planPatch(
        db,
        { cycleId, table, changes, ...(epoch === undefined ? {} : { epoch }) },
        audit,
        few,
      )
      if (!('conflict' in plan)) plans.push(plan)
      else if (plan.conflict.kind === 'rows') rows.push(...plan.conflict.rows.map((row) => ({ ...row, table })))
      else return { conflict: plan.conflict }
    }
    return rows.length > 0 ? { conflict: { kind: 'rows', rows } } : together(plans, tables)
  }
  return commit<PatchedTables, TablesConflict>(db, decide, audit, idempotency)
}

function together(plans: readonly PatchPlan[], tables: TablesPatch['tables']): Change<PatchedTables> {
  const [first, ...others] = plans
  if (!first) throw new Error('a patch names at least one table')
  const born = plans.filter((plan) => plan.born)
  return {
    head: first.head,
    action: first.action,
    changed: first.changed,
    also: others.map(({ head, action, changed }) => ({ head, action, changed })),
    // one item is written once in a transaction: all new tables are counted together
    writes: [...births(born[0]?.born, born.length), ...plans.flatMap(({ writes }) => writes)],
    answer: { tables: plans.map(({ answer }, position) => ({ ...answer, table: tables[position]?.table ?? '' })) },
  }
}
