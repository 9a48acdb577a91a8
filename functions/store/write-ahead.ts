import type { Database, Item } from './database.ts'
import { StoreUnavailableError } from './store-errors.ts'

const ATTEMPTS = 20
const MAX_WRITES = 90
const MAX_BYTES = 3_000_000

/** An item to be written before anything names it, with its size in bytes. */
export interface Unnamed {
  readonly item: Item
  readonly bytes: number
}

/**
 * Writes items that no head names yet, in as many transactions as their number and size ask for. Whoever dies half-way
 * leaves nothing that a reader sees; writing them again is harmless.
 */
export async function writeAhead(db: Database, items: readonly Unnamed[]): Promise<void> {
  for (const group of groups(items)) await insist(db, group)
}

async function insist(db: Database, group: readonly Item[]): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcome = await db.transact(group.map((put) => ({ put })))
    if ('done' in outcome) return
    await db.pause(attempt)
  }
  throw new StoreUnavailableError('the database stays overloaded')
}

function groups(items: readonly Unnamed[]): Item[][] {
  const made: Item[][] = []
  let group: Item[] = []
  let size = 0
  for (const { item, bytes } of items) {
    if (group.length > 0 && (group.length >= MAX_WRITES || size + bytes > MAX_BYTES)) {
      made.push(group)
      group = []
      size = 0
    }
    group.push(item)
    size += bytes
  }
  return group.length > 0 ? [...made, group] : made
}
