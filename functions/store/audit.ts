import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { Database, Item } from './database.ts'
import { auditKey, type Key } from './keys.ts'
import { keepText, type LongText } from './long-text.ts'
import { sha256 } from './sha256.ts'

/** Who acted: the token's subject, and the name people know. */
export interface Actor {
  readonly subject: string
  readonly name: string
}

/** On whose behalf a command runs: the tenant it is confined to, who gave it, when (ISO 8601), and why. */
export interface AuditContext {
  readonly tenant: string
  readonly actor: Actor
  readonly at: string
  readonly reason?: string
}

/** One entry of the audit trail of an aggregate. */
export interface AuditEntry {
  readonly sequence: number
  readonly at: string
  readonly actor: Actor
  readonly action: string
  readonly reason?: string
  /** Hash of what changed, as canonical JSON. */
  readonly changedHash: string
  /** Hash of the entry before, or empty for the first. */
  readonly previous: string
  /** Hash of all the above and of where the entry lies. */
  readonly hash: string
}

/** Where an aggregate's chain ends; its head item carries it. */
export interface ChainEnd {
  readonly auditSequence: number
  readonly auditHash: string
}

/** The end of the chain as the head item has it. */
export function chainEnd(head: Item | undefined): ChainEnd {
  return {
    auditSequence: Number(head?.auditSequence ?? 0),
    auditHash: typeof head?.auditHash === 'string' ? head.auditHash : '',
  }
}

/** The item of the next entry of a chain, and the chain's new end. */
export async function nextAuditEntry(
  db: Database,
  head: Key,
  end: ChainEnd,
  context: AuditContext,
  action: string,
  changed: Json,
): Promise<{ item: Item; end: ChainEnd }> {
  const key = auditKey(head, end.auditSequence + 1)
  const text = canonicalJson(changed)
  const { at, actor, reason } = context
  const sealed = {
    sequence: end.auditSequence + 1,
    at,
    actor,
    action,
    ...(reason === undefined ? {} : { reason }),
    changedHash: sha256(text),
    previous: end.auditHash,
  }
  const hash = entryHash(key, sealed)
  const kept: LongText = await keepText(db, context.tenant, 'AUDIT', text)
  return { item: { ...key, ...sealed, hash, changed: kept }, end: { auditSequence: sealed.sequence, auditHash: hash } }
}

/** The hash that seals an entry: of everything it says and the place it lies in. */
export function entryHash(key: Key, entry: Omit<AuditEntry, 'hash'>): string {
  return sha256(canonicalJson({ ...entry, pk: key.pk, sk: key.sk }))
}
