import type { AuditContext } from './audit.ts'
import { putBlob, readBlob, type BlobReference } from './blobs.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'

/** A document kept with a cycle, without its bytes. */
export type KeptDocument = {
  readonly cycleId: string
  readonly name: string
  readonly mediaType: string
  readonly version: number
  readonly size: number
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly keptAt: string
  readonly keptBy: string
}

/** The document was replaced since it was read. */
export type DocumentConflict = { readonly kind: 'stale'; readonly stored: KeptDocument | undefined }

/** Keeps a document's bytes under its name, in place of the version seen (0: none yet). */
export function keepDocument(
  db: Database,
  document: {
    readonly cycleId: string
    readonly name: string
    readonly mediaType: string
    readonly seen: number
    readonly bytes: Uint8Array
  },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<KeptDocument, DocumentConflict>> {
  const { cycleId, name, mediaType, seen, bytes } = document
  const key = keys.document(audit.tenant, cycleId, name)
  return commit<KeptDocument, DocumentConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (versionOf(stored) !== seen) return { conflict: { kind: 'stale', stored: stored && documentOf(stored) } }
      const blob = await putBlob(db, audit.tenant, 'DOCUMENT', bytes)
      const { hash, size } = blob
      const next = { cycleId, name, mediaType, hash, size, keptAt: audit.at, keptBy: audit.actor.name }
      return {
        head: { key, stored, next: { ...next, blob } },
        writes: [],
        action: 'document.keep',
        changed: { cycleId, name, mediaType, hash, size },
        answer: { ...next, version: seen + 1 },
      }
    },
    audit,
    idempotency,
  )
}

/** A document with its bytes, or undefined; throws DamagedRecordError if a byte of it has changed. */
export async function readDocument(
  db: Database,
  tenant: string,
  cycleId: string,
  name: string,
): Promise<(KeptDocument & { readonly bytes: Uint8Array }) | undefined> {
  const item = await db.get(keys.document(tenant, cycleId, name))
  if (!item) return undefined
  return { ...documentOf(item), bytes: await readBlob(db, tenant, item.blob as BlobReference) } // as keepDocument wrote it
}

/** The documents of a cycle, in order of their names. */
export async function listDocuments(db: Database, tenant: string, cycleId: string): Promise<readonly KeptDocument[]> {
  const { pk, sk } = keys.document(tenant, cycleId, '')
  const documents: KeptDocument[] = []
  for await (const page of db.query({ pk, prefix: sk })) documents.push(...page.map(documentOf))
  return documents
}

function documentOf(item: Item): KeptDocument {
  return {
    cycleId: String(item.cycleId),
    name: String(item.name),
    mediaType: String(item.mediaType),
    version: versionOf(item),
    size: Number(item.size),
    hash: String(item.hash),
    keptAt: String(item.keptAt),
    keptBy: String(item.keptBy),
  }
}
