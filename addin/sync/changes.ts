import type { RowChange } from '#shared/api/patch-tables.ts'
import type { TableName } from '#shared/tables/index.ts'
import type { Difference } from './compare.ts'
import type { LocalRow } from './local-rows.ts'

/** A change to send, with the row it comes from. */
export interface Change {
  readonly table: TableName
  readonly change: RowChange
  readonly here: LocalRow | null
}

/** What is sent to the system for a difference; a conflict only when the person chose to keep what stands here. */
export function changeFor(difference: Difference, keepHere = false): Change | undefined {
  switch (difference.kind) {
    case 'new-here':
      return {
        table: difference.here.table,
        here: difference.here,
        change: { seen: 0, values: difference.here.values },
      }
    case 'edited-here':
      return edited(difference.here, difference.there)
    case 'removed-here':
      return removed(difference.there)
    case 'conflict':
      if (!keepHere) return undefined
      if (difference.here && difference.there) return edited(difference.here, difference.there)
      if (difference.there) return removed(difference.there)
      return difference.here
        ? { table: difference.here.table, here: difference.here, change: { seen: 0, values: difference.here.values } }
        : undefined
    default:
      return undefined
  }
}

type Stored = Extract<Difference, { kind: 'edited-here' }>['there']

function edited(here: LocalRow, there: Stored): Change {
  const values = { ...there.values, ...here.values }
  return { table: here.table, here, change: { rowId: there.rowId, seen: there.version, values } }
}

function removed({ table, rowId, version }: Stored): Change {
  return { table, here: null, change: { rowId, seen: version, delete: true } }
}

/** Changes by table, as one request takes them. */
export function byTable(changes: readonly Change[]): { table: TableName; changes: RowChange[] }[] {
  const grouped = new Map<TableName, RowChange[]>()
  for (const { table, change } of changes) grouped.set(table, [...(grouped.get(table) ?? []), change])
  return [...grouped].map(([table, rows]) => ({ table, changes: rows }))
}
