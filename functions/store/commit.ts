import type { Json } from '#shared/canonical-json.ts'
import { chainEnd, nextAuditEntry, type AuditContext } from './audit.ts'
import type { Database, Item, Write } from './database.ts'
import { answeredRecord, earlierAnswer, holdKey, releaseKey, type Idempotency } from './idempotency.ts'
import type { Key } from './keys.ts'

/** How often a command is tried before it is told that the database is busy. */
const ATTEMPTS = 40

/** What a command changes, decided on what it has just read. */
export interface Change<Answer extends Json> {
  /** The aggregate's head: commit adds version, audit sequence and hash, and refuses if the head is not as read. */
  readonly head: {
    readonly key: Key
    readonly stored: Item | undefined
    readonly next: Readonly<Record<string, unknown>>
    /** Attributes, besides the version, that must still be as read. */
    readonly unchanged?: readonly string[]
  }
  /** The other items, each conditional on what was read; at most 97. */
  readonly writes: readonly Write[]
  /** What the audit trail calls it, such as rows.patch. */
  readonly action: string
  /** What changed, for the audit trail. */
  readonly changed: Json
  readonly answer: Answer
}

/** The change to make, or why there is none. Decided again on fresh reads whenever another command came first. */
export type Decide<Answer extends Json, Conflict> = () => Promise<Change<Answer> | { readonly conflict: Conflict }>

/** What became of a command: done (now, or when it was sent before), in conflict with what is stored, or not to be had. */
export type Committed<Answer, Conflict> =
  | { readonly answer: Answer; readonly replayed: boolean }
  | { readonly conflict: Conflict }
  | { readonly problem: 'idempotency-mismatch' | 'in-progress' | 'busy' }

/**
 * The one way to change anything: a single transaction of the change, its audit entry and the record of its answer.
 * Whatever a user can cause comes back as a value; conflicts of transactions and throttling are tried again.
 */
export async function commit<Answer extends Json, Conflict>(
  db: Database,
  decide: Decide<Answer, Conflict>,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Answer, Conflict>> {
  let holds: number | undefined
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await db.pause(attempt - 1)
    const earlier = idempotency && (await earlierAnswer<Answer>(db, audit, idempotency, holds))
    if (earlier) return earlier
    if (idempotency?.hold && holds === undefined) {
      holds = await holdKey(db, audit, idempotency)
      if (holds === undefined) continue
    }
    const decision = await decide()
    if ('conflict' in decision) {
      // the same request, sent twice at once, may have made the change this one now collides with
      const twin = idempotency && (await earlierAnswer<Answer>(db, audit, idempotency, holds))
      if (idempotency && holds !== undefined && !twin) await releaseKey(db, audit, idempotency, holds)
      return twin ?? decision
    }
    const writes = await writesOf(db, decision, audit, idempotency, holds)
    const outcome = await db.transact(writes)
    if ('done' in outcome) return { answer: decision.answer, replayed: false }
  }
  if (idempotency && holds !== undefined) await releaseKey(db, audit, idempotency, holds)
  return { problem: 'busy' }
}

async function writesOf<Answer extends Json>(
  db: Database,
  change: Change<Answer>,
  audit: AuditContext,
  idempotency: Idempotency | undefined,
  holds: number | undefined,
): Promise<Write[]> {
  const { key, stored, next } = change.head
  const entry = await nextAuditEntry(db, key, chainEnd(stored), audit, change.action, change.changed)
  const head: Write = {
    put: { ...next, ...key, version: versionOf(stored) + 1, ...entry.end },
    when: stored ? { equals: asRead(stored, ['version', ...(change.head.unchanged ?? [])]) } : { absent: true },
  }
  const writes: Write[] = [head, { put: entry.item, when: { absent: true } }, ...change.writes]
  if (idempotency) writes.push(await answeredRecord(db, audit, idempotency, change.answer, holds))
  return writes
}

/** The version of an item as stored; 0 where there is none. */
export function versionOf(item: Item | undefined): number {
  return Number(item?.version ?? 0)
}

function asRead(stored: Item, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, Number(stored[name])]))
}
