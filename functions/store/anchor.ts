import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { aggregatesOfCycle, aggregatesOfOffice } from './aggregates.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { sha256 } from './sha256.ts'

/** The ends of all trails of a cycle (or of the office), sealed together. */
export type Anchor = {
  /** The cycle; empty for the office itself, whose anchor also covers the anchors of its cycles. */
  readonly scope: string
  /** Counts from 1; each anchor names the one before. */
  readonly sequence: number
  readonly heads: number
  /** Hash of the anchor with all that it seals: whoever keeps it elsewhere can tell any later change. */
  readonly hash: string
  readonly at: string
}

/** One sealed end: where the head lies, how long its trail was, and the hash of its last entry. */
export type AnchoredHead = {
  readonly pk: string
  readonly sk: string
  readonly sequence: number
  readonly hash: string
}

/**
 * Seals the ends of all trails of a scope in an entry of the scope's own chain of anchors. Nothing new since the last
 * anchor: that one again. The cost is that of listing heads, whatever their trails hold.
 */
export async function anchor(
  db: Database,
  scope: string,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Anchor, Anchor>> {
  const key = keys.anchor(audit.tenant, scope)
  const outcome = await commit<Anchor, Anchor>(
    db,
    async () => {
      const stored = await db.get(key)
      const heads = await headsOf(db, audit.tenant, scope)
      const headsHash = sha256(canonicalJson(heads))
      if (stored?.headsHash === headsHash) return { conflict: anchorOf(stored) }
      const next = { scope, heads: heads.length, headsHash, at: audit.at }
      return {
        head: { key, stored, next },
        writes: [],
        action: 'anchor',
        changed: { scope, heads: heads as Json }, // plain
        // the hash is known once the entry is written
        answer: { scope, heads: heads.length, at: audit.at, sequence: versionOf(stored) + 1, hash: '' },
      }
    },
    audit,
    idempotency,
  )
  if ('conflict' in outcome) return { answer: outcome.conflict, replayed: true }
  if ('problem' in outcome) return outcome
  const last = await readAnchor(db, audit.tenant, scope)
  return { answer: last ?? outcome.answer, replayed: outcome.replayed }
}

/** The last anchor of a scope, or undefined while there is none. */
export async function readAnchor(db: Database, tenant: string, scope: string): Promise<Anchor | undefined> {
  const stored = await db.get(keys.anchor(tenant, scope))
  return stored && anchorOf(stored)
}

async function headsOf(db: Database, tenant: string, scope: string): Promise<readonly AnchoredHead[]> {
  const aggregates = scope === '' ? await aggregatesOfOffice(db, tenant) : await aggregatesOfCycle(db, tenant, scope)
  return aggregates.map(({ head, end }) => ({ ...head, sequence: end.auditSequence, hash: end.auditHash }))
}

function anchorOf(item: Item): Anchor {
  return {
    scope: String(item.scope),
    sequence: Number(item.auditSequence),
    heads: Number(item.heads),
    hash: String(item.auditHash),
    at: String(item.at),
  }
}
