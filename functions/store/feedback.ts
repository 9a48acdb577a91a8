import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { versionOf } from './commit.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'
import { readText, type LongText } from './long-text.ts'
import type { SubjectResult } from './results.ts'
import { sha256 } from './sha256.ts'

/** The written feedback to one subject, without the result it tells. */
export type Feedback = {
  readonly subjectId: string
  readonly name: string
  /** Raised by each issue and each receipt. */
  readonly version: number
  /** How often it has been issued. */
  readonly issue: number
  /** Of the result it tells; another result asks for new feedback. */
  readonly resultHash: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly receipt: { readonly date: string; readonly by: string; readonly recordedBy: string } | null
  /** The days on which the subject can object, both included. */
  readonly window: { readonly from: string; readonly until: string } | null
}

/** What a feedback tells: the subject's result and derivation as they were. */
export type FeedbackContent = { readonly scheme: string; readonly result: Json; readonly trace: Json }

/** The hash by which a feedback and the result it told are compared. */
export function resultHash({ fields }: SubjectResult): string {
  return sha256(canonicalJson(fields))
}

/** All written feedback of a cycle, in order of the subjects' ids. */
export async function listFeedback(db: Database, tenant: string, cycleId: string): Promise<readonly Feedback[]> {
  const { pk, sk } = keys.feedback(tenant, cycleId, '')
  const feedback: Feedback[] = []
  for await (const page of db.query({ pk, prefix: sk })) feedback.push(...page.map(feedbackOf))
  return feedback
}

/** The feedback to one subject with what it tells, or undefined. */
export async function readFeedback(
  db: Database,
  tenant: string,
  cycleId: string,
  subjectId: string,
): Promise<(Feedback & { readonly content: FeedbackContent }) | undefined> {
  const item = await db.get(keys.feedback(tenant, cycleId, subjectId))
  if (!item) return undefined
  const text = await readText(db, tenant, item.content as LongText) // as issueFeedback wrote it
  return { ...feedbackOf(item), content: JSON.parse(text) as FeedbackContent } // as above
}

/** The feedback an item holds. */
export function feedbackOf(item: Item): Feedback {
  return {
    subjectId: String(item.subjectId),
    name: String(item.name),
    version: versionOf(item),
    issue: Number(item.issue),
    resultHash: String(item.resultHash),
    issuedAt: String(item.issuedAt),
    issuedBy: String(item.issuedBy),
    receipt: (item.receipt ?? null) as Feedback['receipt'], // the commands on feedback write no other shape
    window: (item.window ?? null) as Feedback['window'], // as above
  }
}
