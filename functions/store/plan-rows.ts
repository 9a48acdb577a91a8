import type { AuditContext } from './audit.ts'
import type { RowChange } from './row-changes.ts'
import { isDeleted, type Row, type RowValues, type StoredRow } from './rows.ts'

/** A row that is not as its editor saw it: what is stored now (undefined: nothing) and what was wanted. */
export interface RowConflict {
  readonly rowId: string
  readonly seen: number
  readonly stored: Row | undefined
  readonly wanted: RowValues | undefined
}

/** The rows as they will be kept, and what that changes for the audit trail. */
export interface Plan {
  readonly rows: readonly StoredRow[]
  readonly all: ReadonlyMap<string, StoredRow>
  readonly changed: readonly {
    readonly rowId: string
    readonly version: number
    readonly before: RowValues | null
    readonly after: RowValues | null
  }[]
}

/** What the changes make of the stored rows; if any of them was not seen as it is stored, all such conflicts. */
export function planRows(
  changes: readonly RowChange[],
  stored: ReadonlyMap<string, StoredRow>,
  { actor, at }: AuditContext,
): Plan | { readonly conflicts: readonly RowConflict[] } {
  const rows: StoredRow[] = []
  const changed: Plan['changed'][number][] = []
  const conflicts: RowConflict[] = []
  for (const change of changes) {
    const { rowId, seen } = change
    const kept = stored.get(rowId)
    const live = kept && !isDeleted(kept) ? kept : undefined
    const wanted = 'delete' in change ? undefined : change.values
    if ((live?.version ?? 0) !== seen) {
      conflicts.push({ rowId, seen, stored: live, wanted })
      continue
    }
    const version = (kept?.version ?? 0) + 1
    const common = { rowId, version, updatedBy: actor, updatedAt: at }
    rows.push(wanted ? { ...common, values: wanted } : { ...common, deleted: true })
    changed.push({ rowId, version, before: live?.values ?? null, after: wanted ?? null })
  }
  return conflicts.length > 0 ? { conflicts } : { rows, changed, all: stored }
}
