import type { Database, Item } from './database.ts'
import { keys, type Key } from './keys.ts'
import { baseOf } from './read-rows.ts'
import { chunksFor, rowsOfChunk } from './row-base.ts'
import { newestRows, rowOf, type StoredRow } from './rows.ts'

/** The head of a table and what is kept of a few of its rows (at most 90), at a cost that does not grow with the table. */
export async function readFew(
  db: Database,
  tenant: string,
  cycleId: string,
  table: string,
  rowIds: readonly string[],
): Promise<{ head: Item | undefined; rows: Map<string, StoredRow>; items: Map<string, Item> }> {
  const headKey = keys.table(tenant, cycleId, table)
  const rowKeys = rowIds.map((rowId) => keys.row(tenant, cycleId, table, rowId))
  const found = await db.batchGet([headKey, ...rowKeys])
  const head = found.find((item) => isAt(item, headKey))
  const items = new Map(found.filter((item) => item !== head).map((item) => [String(item.rowId), item]))
  const kept = [...items.values()].map(rowOf)
  const base = baseOf(head)
  if (base) {
    const chunkKeys = chunksFor(base, rowIds).map((at) => keys.rowChunk(tenant, cycleId, table, base.baseId, at))
    if (chunkKeys.length > 0) kept.push(...(await db.batchGet(chunkKeys)).flatMap(rowsOfChunk))
  }
  return { head, rows: newestRows(kept), items }
}

function isAt(item: Item, key: Key): boolean {
  return item.pk === key.pk && item.sk === key.sk
}
