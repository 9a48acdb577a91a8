import { entryHash, chainEnd, type AuditEntry } from './audit.ts'
import type { Database, Item } from './database.ts'
import { auditKey, type Key } from './keys.ts'
import { readText, type LongText } from './long-text.ts'
import { sha256 } from './sha256.ts'
import { DamagedRecordError } from './store-errors.ts'

/** An entry with the canonical JSON of what it changed. */
export interface ReadAuditEntry extends AuditEntry {
  readonly changed: string
}

/** The entries of an aggregate's trail in order, page by page, behind a sequence number if one is given. */
export async function* readAudit(
  db: Database,
  tenant: string,
  head: Key,
  after = 0,
): AsyncIterable<readonly ReadAuditEntry[]> {
  const { pk, sk } = auditKey(head, after)
  for await (const page of db.query({ pk, ...(after > 0 ? { after: sk } : {}) })) {
    const entries: ReadAuditEntry[] = []
    for (const item of page) entries.push(await readEntry(db, tenant, item))
    yield entries
  }
}

/** What a check of a trail found: its length, or the first entry that is not as it was written. */
export type Verification =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly sequence: number; readonly problem: 'altered' | 'gap' | 'head' | 'anchor' }

/**
 * Re-computes an aggregate's trail from its first entry to the head: an altered, missing or added byte is found. Hashes
 * that were anchored, by sequence number, show a trail that was written anew as a whole.
 */
export async function verifyAudit(
  db: Database,
  tenant: string,
  head: Key,
  anchored: ReadonlyMap<number, string> = new Map(),
): Promise<Verification> {
  let sequence = 0
  let hash = ''
  for await (const page of db.query({ pk: auditKey(head, 0).pk })) {
    for (const item of page) {
      sequence++
      const key = auditKey(head, sequence)
      if (item.sk !== key.sk) return { intact: false, sequence, problem: 'gap' }
      if (!(await isAsWritten(db, tenant, key, item, hash))) return { intact: false, sequence, problem: 'altered' }
      hash = String(item.hash)
      if ((anchored.get(sequence) ?? hash) !== hash) return { intact: false, sequence, problem: 'anchor' }
    }
  }
  const longest = Math.max(0, ...anchored.keys())
  if (longest > sequence) return { intact: false, sequence: sequence + 1, problem: 'gap' }
  const end = chainEnd(await db.get(head))
  if (end.auditSequence > sequence) return { intact: false, sequence: sequence + 1, problem: 'gap' }
  if (end.auditSequence !== sequence || end.auditHash !== hash) return { intact: false, sequence, problem: 'head' }
  return { intact: true, entries: sequence }
}

async function isAsWritten(db: Database, tenant: string, key: Key, item: Item, previous: string): Promise<boolean> {
  const { hash, changed, ...sealed } = withoutKey(item)
  // whatever else the item says now is part of what is hashed, so an added field is found too
  const entry = sealed as Omit<AuditEntry, 'hash'> // as nextAuditEntry wrote it, or the hash differs
  if (entry.previous !== previous || entryHash(key, entry) !== hash) return false
  try {
    return sha256(await readText(db, tenant, changed as LongText)) === entry.changedHash // as above
  } catch (error) {
    if (error instanceof DamagedRecordError || error instanceof TypeError) return false
    throw error
  }
}

async function readEntry(db: Database, tenant: string, item: Item): Promise<ReadAuditEntry> {
  const { changed, ...entry } = withoutKey(item)
  return { ...(entry as unknown as AuditEntry), changed: await readText(db, tenant, changed as LongText) } // as nextAuditEntry wrote it
}

/** What an item says besides where it lies. */
export function withoutKey(item: Item): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'pk' && name !== 'sk'))
}
