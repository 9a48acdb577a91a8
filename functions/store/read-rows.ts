import { versionOf } from './commit.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'
import { rowsOfChunk, type RowBase } from './row-base.ts'
import { isDeleted, newestRows, rowOf, type Row, type StoredRow } from './rows.ts'
import { StoreUnavailableError } from './store-errors.ts'

/** How often a table is read again because it changed meanwhile. */
const ATTEMPTS = 20

/** A table as it stood at one moment. */
export interface ReadTable {
  /** Raised by each change of the table; 0 while it has never held a row. */
  readonly version: number
  /** The cycle's epoch when the table was last frozen or opened; 0 while it has never held a row. */
  readonly epoch: number
  readonly frozen: boolean
  readonly rows: readonly Row[]
}

/** All rows of a table in order of their ids, as they stood together at one moment. */
export async function readRows(db: Database, tenant: string, cycleId: string, table: string): Promise<ReadTable> {
  const { head, rows } = await readStoredRows(db, tenant, cycleId, table)
  const live = [...rows.values()].filter((row): row is Row => !isDeleted(row))
  return {
    version: versionOf(head),
    epoch: Number(head?.epoch ?? 0),
    frozen: head?.frozen === true,
    rows: live.sort((a, b) => (a.rowId < b.rowId ? -1 : 1)),
  }
}

/** The table's head and all that is kept of its rows, deleted ones included. */
export async function readStoredRows(
  db: Database,
  tenant: string,
  cycleId: string,
  table: string,
): Promise<{ head: Item | undefined; rows: Map<string, StoredRow> }> {
  const key = keys.table(tenant, cycleId, table)
  let head = await db.get(key)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const kept: StoredRow[] = []
    if (head) {
      for await (const page of db.query({ pk: keys.row(tenant, cycleId, table, '').pk })) kept.push(...page.map(rowOf))
      const base = baseOf(head)
      const chunks = base && keys.rowChunk(tenant, cycleId, table, base.baseId, 0).pk
      if (chunks) for await (const page of db.query({ pk: chunks })) kept.push(...page.flatMap(rowsOfChunk))
    }
    // a query is no snapshot: only an unmoved head shows that no command came in between
    const after = await db.get(key)
    if (versionOf(after) === versionOf(head)) return { head, rows: newestRows(kept) }
    head = after
    await db.pause(attempt)
  }
  throw new StoreUnavailableError('the table is being changed without pause')
}

/** The base a table's head names, if many rows were once written together. */
export function baseOf(head: Item | undefined): RowBase | undefined {
  return head?.base as RowBase | undefined // the head's only writers put no other shape
}
