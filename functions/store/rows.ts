import { canonicalJson } from '#shared/canonical-json.ts'
import type { Actor } from './audit.ts'
import type { Item } from './database.ts'

/** A row's cells by column; kept as canonical JSON, so that nothing is rounded on the way. */
export type RowValues = Readonly<Record<string, unknown>>

/** A row of a table. */
export interface Row {
  readonly rowId: string
  /** Raised by each change of the row; 1 when it is new. */
  readonly version: number
  readonly values: RowValues
  readonly updatedBy: Actor
  readonly updatedAt: string
}

/** What is kept of a row, in its own item or in a chunk: the deleted ones too, so that versions never run backwards. */
export type StoredRow = Row | (Omit<Row, 'values'> & { readonly deleted: true })

/** Whether the row has been deleted. */
export function isDeleted(row: StoredRow): row is Extract<StoredRow, { deleted: true }> {
  return 'deleted' in row
}

/** The live rows among those kept, by row id, the newest version of each. */
export function newestRows(kept: Iterable<StoredRow>): Map<string, StoredRow> {
  const newest = new Map<string, StoredRow>()
  for (const row of kept) if (row.version > (newest.get(row.rowId)?.version ?? 0)) newest.set(row.rowId, row)
  return newest
}

/** The attributes of a row's own item. */
export function rowAttributes(row: StoredRow): Record<string, unknown> {
  return isDeleted(row) ? { ...row } : { ...row, values: canonicalJson(row.values) }
}

/** The row an item holds. */
export function rowOf(item: Item): StoredRow {
  const { rowId, version, updatedBy, updatedAt } = item as unknown as Row // as rowAttributes wrote it
  const common = { rowId, version, updatedBy, updatedAt }
  if (item.deleted === true) return { ...common, deleted: true }
  return { ...common, values: JSON.parse(String(item.values)) as RowValues } // as rowAttributes wrote it
}
