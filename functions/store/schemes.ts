import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { putBlob, readBlob, type BlobReference } from './blobs.ts'
import { commit, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { sha256 } from './sha256.ts'

/** An adopted scheme version without its content; it never changes. */
export type AdoptedScheme = {
  /** id@version, such as yinhai@2016.1. */
  readonly schemeId: string
  readonly title: string
  readonly adoptedAt: string
  readonly adoptedBy: string
  readonly contentHash: string
}

/** What an office adopted: the scheme ready for the engine, and what it was resolved from. */
export interface SchemeContent {
  readonly scheme: Json
  readonly document: Json
  readonly readings: Json
  readonly parameters: Json
}

/** There is a scheme of that id and version, with other content. */
export interface SchemeConflict {
  readonly kind: 'scheme-exists'
  readonly stored: AdoptedScheme
}

/** Adopts a scheme version. The same content again changes nothing; other content under the same id@version is a conflict. */
export async function adoptScheme(
  db: Database,
  adopted: { readonly schemeId: string; readonly title: string; readonly content: SchemeContent },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<AdoptedScheme, SchemeConflict>> {
  const { tenant, at, actor } = audit
  const text = canonicalJson(adopted.content)
  const contentHash = sha256(text)
  const key = keys.scheme(tenant, adopted.schemeId)
  // kept apart from the item, so that a list of schemes does not read their contents
  const content = await putBlob(db, tenant, 'SCHEME', Buffer.from(text))
  const outcome = await commit<AdoptedScheme, SchemeConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (stored) return { conflict: { kind: 'scheme-exists', stored: schemeOf(stored) } }
      const { schemeId, title } = adopted
      const answer = { schemeId, title, adoptedAt: at, adoptedBy: actor.name, contentHash }
      const changed = { schemeId, title, contentHash }
      return {
        head: { key, stored, next: { ...answer, content } },
        writes: [],
        action: 'scheme.adopt',
        changed,
        answer,
      }
    },
    audit,
    idempotency,
  )
  const isSame = 'conflict' in outcome && outcome.conflict.stored.contentHash === contentHash
  return isSame ? { answer: outcome.conflict.stored, replayed: true } : outcome
}

/** An adopted scheme version with its content, or undefined. */
export async function readScheme(
  db: Database,
  tenant: string,
  schemeId: string,
): Promise<(AdoptedScheme & { readonly content: SchemeContent }) | undefined> {
  const item = await db.get(keys.scheme(tenant, schemeId))
  if (!item) return undefined
  const bytes = await readBlob(db, tenant, item.content as BlobReference) // as adoptScheme wrote it
  return { ...schemeOf(item), content: JSON.parse(Buffer.from(bytes).toString()) as SchemeContent } // as adoptScheme wrote it
}

/** The scheme versions a tenant has adopted, in order of their ids. */
export async function listSchemes(db: Database, tenant: string): Promise<readonly AdoptedScheme[]> {
  const schemes: AdoptedScheme[] = []
  for await (const page of db.query({ pk: keys.scheme(tenant, '').pk })) schemes.push(...page.map(schemeOf))
  return schemes
}

function schemeOf(item: Item): AdoptedScheme {
  return {
    schemeId: String(item.schemeId),
    title: String(item.title),
    adoptedAt: String(item.adoptedAt),
    adoptedBy: String(item.adoptedBy),
    contentHash: String(item.contentHash),
  }
}
