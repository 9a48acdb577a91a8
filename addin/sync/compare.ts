import type { TableName } from '#shared/tables/index.ts'
import type { LocalRow } from './local-rows.ts'
import { rowKey, sameValues, type RowValues } from './row-key.ts'

/** A row as the system keeps it. */
export interface StoredRow {
  readonly table: TableName
  readonly rowId: string
  readonly version: number
  readonly values: RowValues
  readonly updatedBy: string
  readonly updatedAt: string
}

/** A stored row as this workbook saw it last. */
export interface SeenVersion {
  readonly table: string
  readonly rowId: string
  readonly version: number
  readonly values: RowValues
}

/** How one row differs between the workbook (here) and the system (there). */
export type Difference =
  | { readonly kind: 'same'; readonly here: LocalRow; readonly there: StoredRow }
  | { readonly kind: 'new-here'; readonly here: LocalRow }
  | { readonly kind: 'edited-here'; readonly here: LocalRow; readonly there: StoredRow }
  | { readonly kind: 'removed-here'; readonly there: StoredRow }
  | { readonly kind: 'edited-there'; readonly here: LocalRow; readonly there: StoredRow }
  | { readonly kind: 'new-there'; readonly there: StoredRow }
  | { readonly kind: 'removed-there'; readonly here: LocalRow }
  | { readonly kind: 'conflict'; readonly here: LocalRow | null; readonly there: StoredRow | null }

/** A difference of one kind. */
export type DifferenceOf<Kind extends Difference['kind']> = Extract<Difference, { kind: Kind }>

/** Compares row by row; what both sides changed since it was seen last is a conflict, never overwritten unasked. */
export function compare(
  local: readonly LocalRow[],
  stored: readonly StoredRow[],
  seen: readonly SeenVersion[],
  tables: ReadonlySet<TableName>,
): Difference[] {
  const byId = new Map(stored.map((row) => [row.rowId, row]))
  const seenById = new Map(seen.map((row) => [row.rowId, row]))
  const claimed = new Set(local.flatMap(({ rowId }) => (rowId !== null && byId.has(rowId) ? [rowId] : [])))
  const unclaimed = new Map<string, StoredRow[]>()
  for (const row of stored) {
    if (claimed.has(row.rowId)) continue
    const key = rowKey(row.table, row.values)
    unclaimed.set(key, [...(unclaimed.get(key) ?? []), row])
  }
  const met = new Set<string>(claimed)
  const differences = local.map((here): Difference => {
    const there =
      (here.rowId === null ? undefined : byId.get(here.rowId)) ??
      unclaimed.get(rowKey(here.table, here.values))?.shift()
    if (there) met.add(there.rowId)
    return there ? both(here, there, seenById.get(there.rowId)) : onlyHere(here, seenById)
  })
  const missing = stored.filter(({ rowId, table }) => !met.has(rowId) && tables.has(table))
  return [...differences, ...missing.map((there) => onlyThere(there, seenById.get(there.rowId)))]
}

function both(here: LocalRow, there: StoredRow, seen: SeenVersion | undefined): Difference {
  if (sameValues(here.values, there.values)) return { kind: 'same', here, there }
  if (!seen) return { kind: 'conflict', here, there }
  if (sameValues(here.values, seen.values)) return { kind: 'edited-there', here, there }
  return { kind: there.version === seen.version ? 'edited-here' : 'conflict', here, there }
}

function onlyHere(here: LocalRow, seen: ReadonlyMap<string, SeenVersion>): Difference {
  const known = here.rowId === null ? undefined : seen.get(here.rowId)
  if (!known) return { kind: 'new-here', here }
  return sameValues(here.values, known.values)
    ? { kind: 'removed-there', here }
    : { kind: 'conflict', here, there: null }
}

function onlyThere(there: StoredRow, seen: SeenVersion | undefined): Difference {
  if (!seen) return { kind: 'new-there', there }
  return seen.version === there.version ? { kind: 'removed-here', there } : { kind: 'conflict', here: null, there }
}
