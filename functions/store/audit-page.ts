import type { AuditEntry } from './audit.ts'
import { withoutKey } from './audit-trail.ts'
import type { Database } from './database.ts'
import { auditKey, type Key } from './keys.ts'
import { readText, type LongText } from './long-text.ts'

/** Where a page of a trail begins: behind an entry, or within the text of the next one. */
export interface AuditPlace {
  /** The sequence number of the last entry read whole; 0 for none. */
  readonly after: number
  /** How many characters of the next entry's text were read; 0 for none. */
  readonly from: number
}

/** An entry with the canonical JSON of what it changed, or as much of it as a page takes. */
export interface AuditPart extends AuditEntry {
  /** Where the entry lies; its hash seals that too. */
  readonly place: Key
  readonly changed: string
  /** Where in the whole text `changed` begins. */
  readonly from: number
  /** The length of the whole text. */
  readonly length: number
}

/** A part of a trail that an answer can carry; `next` is where to go on. */
export interface AuditPage {
  readonly entries: readonly AuditPart[]
  readonly next: AuditPlace | undefined
}

/** A page of an aggregate's trail: at most so many entries and characters, at a cost that does not grow with the trail. */
export async function readAuditPage(
  db: Database,
  tenant: string,
  head: Key,
  { after, from }: AuditPlace,
  most: { readonly entries: number; readonly characters: number },
): Promise<AuditPage> {
  const entries: AuditPart[] = []
  let room = most.characters
  let place: AuditPlace = { after, from }
  const { pk, sk } = auditKey(head, after)
  // one more than wanted shows whether there is more
  for await (const page of db.query({ pk, ...(after > 0 ? { after: sk } : {}), pageSize: most.entries + 1 }))
    for (const item of page) {
      if (entries.length === most.entries || room <= 0) return { entries, next: place }
      const { changed, ...sealed } = withoutKey(item)
      const entry = sealed as unknown as AuditEntry // as nextAuditEntry wrote it
      const text = await readText(db, tenant, changed as LongText) // as above
      const part = text.slice(place.from, place.from + room)
      entries.push({
        ...entry,
        place: { pk: item.pk, sk: item.sk },
        changed: part,
        from: place.from,
        length: text.length,
      })
      room -= part.length
      if (place.from + part.length < text.length)
        return { entries, next: { after: place.after, from: place.from + part.length } }
      place = { after: entry.sequence, from: 0 }
    }
  return { entries, next: undefined }
}
