import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import type { Database, Item, When } from './database.ts'
import { keys } from './keys.ts'
import { keepText, readText, type LongText } from './long-text.ts'
import { sha256 } from './sha256.ts'

/** How long an answer can be had again, in seconds: a week. */
const LIFE = 7 * 24 * 3600

/** The sender's name for a request, which it repeats when it sends the request again. */
export interface Idempotency {
  readonly key: string
  /** All that makes it this request and no other, such as the operation, its path and its body. */
  readonly request: Json
  /**
   * For long work: seconds for which the key is held while the work runs, so that the same request sent meanwhile is
   * told in-progress. When they have passed (its process was killed), the request may run again.
   */
  readonly hold?: number
}

/** What the record of a key says about the request at hand. */
export type Earlier<Answer> =
  { readonly answer: Answer; readonly replayed: true } | { readonly problem: 'idempotency-mismatch' | 'in-progress' }

/** What became of an earlier sending of the request, if anything did. */
export async function earlierAnswer<Answer>(
  db: Database,
  context: AuditContext,
  idempotency: Idempotency,
  heldByUs?: number,
): Promise<Earlier<Answer> | undefined> {
  const record = await db.get(keys.idempotency(context.tenant, idempotency.key))
  const now = secondsOf(context.at)
  if (!record || Number(record.ttl) <= now) return undefined
  if (record.requestHash !== requestHash(context, idempotency)) return { problem: 'idempotency-mismatch' }
  if (record.answer !== undefined) {
    const text = await readText(db, context.tenant, record.answer as LongText) // as answeredRecord wrote it
    return { answer: JSON.parse(text) as Answer, replayed: true } // the same request has the same kind of answer
  }
  if (record.holds === heldByUs) return undefined
  return Number(record.heldUntil) <= now ? undefined : { problem: 'in-progress' }
}

/** Holds the key while the work runs and gives the hold's number; undefined if another sending of the request came first. */
export async function holdKey(
  db: Database,
  context: AuditContext,
  idempotency: Idempotency,
): Promise<number | undefined> {
  const now = secondsOf(context.at)
  const key = keys.idempotency(context.tenant, idempotency.key)
  const before = await db.get(key)
  const holds = Number(before?.holds ?? 0) + 1
  const heldUntil = now + (idempotency.hold ?? 0)
  const put = { ...key, requestHash: requestHash(context, idempotency), holds, heldUntil, ttl: now + LIFE }
  const isAbandoned = before?.holds !== undefined && Number(before.ttl) > now
  const when: When = isAbandoned ? { equals: { holds: holds - 1 } } : { absentOrExpiredAt: now }
  const outcome = await db.transact([{ put, when }])
  return 'done' in outcome ? holds : undefined
}

/** Gives a held key back after work that changed nothing, so that the request can be sent again at once. */
export async function releaseKey(
  db: Database,
  context: AuditContext,
  idempotency: Idempotency,
  holds: number,
): Promise<void> {
  const key = keys.idempotency(context.tenant, idempotency.key)
  const put = {
    ...key,
    requestHash: requestHash(context, idempotency),
    holds,
    heldUntil: 0,
    ttl: secondsOf(context.at),
  }
  await db.transact([{ put, when: { equals: { holds } } }])
}

/** The record that goes into the command's own transaction: the answer for whoever asks again. */
export async function answeredRecord(
  db: Database,
  context: AuditContext,
  idempotency: Idempotency,
  answer: Json,
  holds: number | undefined,
): Promise<{ put: Item; when: When }> {
  const kept = await keepText(db, context.tenant, 'IDEMPOTENCY', canonicalJson(answer))
  const now = secondsOf(context.at)
  const put = {
    ...keys.idempotency(context.tenant, idempotency.key),
    requestHash: requestHash(context, idempotency),
    answer: kept,
    ttl: now + LIFE,
  }
  return { put, when: holds === undefined ? { absentOrExpiredAt: now } : { equals: { holds } } }
}

function requestHash({ actor }: AuditContext, { request }: Idempotency): string {
  return sha256(canonicalJson({ subject: actor.subject, request }))
}

function secondsOf(at: string): number {
  return Math.floor(Date.parse(at) / 1000)
}
