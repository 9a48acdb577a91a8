import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, type Committed } from './commit.ts'
import { cycleOf, takesRows, type Cycle, type CycleConflict, type CycleScheme, type CycleStep } from './cycles.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { refusedChanges, type Refusal } from './row-changes.ts'
import { writeBase } from './row-base.ts'
import type { Row, RowValues } from './rows.ts'

/** A new cycle with its roster. */
export interface NewCycle {
  readonly cycleId: string
  readonly title: string
  readonly schemes: readonly CycleScheme[]
  /** The first step of the procedure. */
  readonly step: CycleStep
  readonly roster: readonly { readonly rowId: string; readonly values: RowValues }[]
}

/** Creates a cycle at the first step of its procedure, with its roster as the table of that name. */
export async function createCycle(
  db: Database,
  { cycleId, title, schemes, step, roster }: NewCycle,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, CycleConflict> | { readonly refused: readonly Refusal[] }> {
  const refused = refusedChanges(roster.map((row) => ({ ...row, seen: 0 })))
  if (refused.length > 0) return { refused }
  const { tenant, at, actor } = audit
  const key = keys.cycle(tenant, cycleId)
  return commit<Cycle, CycleConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (stored) return { conflict: { kind: 'cycle-exists', stored: cycleOf(stored) } }
      const rows = roster.map(({ rowId, values }): Row => ({
        rowId,
        version: 1,
        values,
        updatedAt: at,
        updatedBy: actor,
      }))
      const base = await writeBase(db, tenant, cycleId, 'roster', rows)
      const begun = { cycleId, title, schemes, step, epoch: 1, frozen: false } as const
      const created = { ...begun, round: 1, movedAt: at, createdAt: at, createdBy: actor.name }
      const rosterHead = {
        ...keys.table(tenant, cycleId, 'roster'),
        table: 'roster',
        version: 1,
        epoch: 1,
        frozen: false,
        closed: !takesRows(step, 'roster'),
      }
      return {
        head: { key, stored, next: { ...created, tables: 1, touched: 0 } },
        writes: [{ put: { ...rosterHead, base }, when: { absent: true } }],
        action: 'cycle.create',
        changed: { ...begun, roster: roster as Json }, // checked by refusedChanges
        answer: { ...created, version: 1 },
      }
    },
    audit,
    idempotency,
  )
}
