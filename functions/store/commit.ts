import type { Json } from '#shared/canonical-json.ts'
import { chainEnd, nextAuditEntry, type AuditContext } from './audit.ts'
import type { Database, Item, Write } from './database.ts'
import { answeredRecord, earlierAnswer, holdKey, releaseKey, type Idempotency } from './idempotency.ts'
import { inTurn } from './in-turn.ts'
import { keys, type Key } from './keys.ts'

/** How often a command is tried before it is told that the database is busy. */
const ATTEMPTS = 40

/** What a command does to one aggregate. */
export interface Step {
  /** The aggregate's head: commit adds version, audit sequence and hash, and refuses if the head is not as read. */
  readonly head: {
    readonly key: Key
    readonly stored: Item | undefined
    readonly next: Readonly<Record<string, unknown>>
    /** Attributes, besides the version, that must still be as read. */
    readonly unchanged?: readonly string[]
  }
  /** What the audit trail calls it, such as rows.patch. */
  readonly action: string
  /** What changed, for the audit trail. */
  readonly changed: Json
}

/** What a command changes, decided on what it has just read. */
export interface Change<Answer extends Json> extends Step {
  /** Further aggregates that change with this one or not at all; each has its own audit trail. */
  readonly also?: readonly Step[]
  /** The other items, each conditional on what was read; with two for each aggregate and one for the answer at most 100. */
  readonly writes: readonly Write[]
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
  const sent = idempotency && { idempotency, holds: undefined }
  const first = await attempt(db, decide, audit, sent)
  if (!('contended' in first)) return first
  // rivals of this process wait for each other from here on, instead of colliding again and again
  return inTurn(db, first.contended, async () => {
    for (let failed = 1; failed < ATTEMPTS; failed++) {
      await db.pause(failed)
      const next = await attempt(db, decide, audit, sent)
      if (!('contended' in next)) return next
    }
    await release(db, audit, sent)
    return { problem: 'busy' }
  })
}

/** A request that names itself, and the number of our hold on its key, if any. */
interface Sent {
  readonly idempotency: Idempotency
  holds: number | undefined
}

async function attempt<Answer extends Json, Conflict>(
  db: Database,
  decide: Decide<Answer, Conflict>,
  audit: AuditContext,
  sent: Sent | undefined,
): Promise<Committed<Answer, Conflict> | { readonly contended: Key }> {
  const earlier = sent && (await earlierAnswer<Answer>(db, audit, sent.idempotency, sent.holds))
  if (earlier) return earlier
  if (sent?.idempotency.hold && sent.holds === undefined) {
    sent.holds = await holdKey(db, audit, sent.idempotency)
    if (sent.holds === undefined) return { contended: keys.idempotency(audit.tenant, sent.idempotency.key) }
  }
  const decision = await decide()
  if ('conflict' in decision) {
    // the same request, sent twice at once, may have made the change this one now collides with
    const twin = sent && (await earlierAnswer<Answer>(db, audit, sent.idempotency, sent.holds))
    if (!twin) await release(db, audit, sent)
    return twin ?? decision
  }
  const outcome = await db.transact(await writesOf(db, decision, audit, sent))
  return 'done' in outcome ? { answer: decision.answer, replayed: false } : { contended: decision.head.key }
}

async function release(db: Database, audit: AuditContext, sent: Sent | undefined): Promise<void> {
  if (sent?.holds !== undefined) await releaseKey(db, audit, sent.idempotency, sent.holds)
}

async function writesOf<Answer extends Json>(
  db: Database,
  change: Change<Answer>,
  audit: AuditContext,
  sent: Sent | undefined,
): Promise<Write[]> {
  const writes: Write[] = []
  for (const step of [change, ...(change.also ?? [])]) writes.push(...(await writesOfStep(db, step, audit)))
  writes.push(...change.writes)
  if (sent) writes.push(await answeredRecord(db, audit, sent.idempotency, change.answer, sent.holds))
  return writes
}

async function writesOfStep(db: Database, step: Step, audit: AuditContext): Promise<Write[]> {
  const { key, stored, next, unchanged = [] } = step.head
  const entry = await nextAuditEntry(db, key, chainEnd(stored), audit, step.action, step.changed)
  const head: Write = {
    put: { ...next, ...key, version: versionOf(stored) + 1, ...entry.end },
    when: stored ? { equals: asRead(stored, ['version', ...unchanged]) } : { absent: true },
  }
  return [head, { put: entry.item, when: { absent: true } }]
}

/** The version of an item as stored; 0 where there is none. */
export function versionOf(item: Item | undefined): number {
  return Number(item?.version ?? 0)
}

function asRead(stored: Item, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, Number(stored[name])]))
}
