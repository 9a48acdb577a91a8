import { chinaDay } from '#shared/dates/index.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database } from './database.ts'
import { feedbackOf, resultHash, type Feedback } from './feedback.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
import { keys } from './keys.ts'
import { readResult } from './results.ts'

/** The receipt of a feedback: the day and the person, and the days on which the subject can object. */
export interface Receipt {
  readonly cycleId: string
  readonly subjectId: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly by: string
  readonly window: { readonly from: string; readonly until: string }
}

/** Why a receipt is not recorded. */
export type ReceiptConflict =
  | StepConflict
  | { readonly kind: 'not-issued' }
  /** The result has changed since: other feedback has to go out. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'received'; readonly stored: Feedback }
  /** The day lies before the feedback was issued. */
  | { readonly kind: 'too-early'; readonly issued: string }

/** Records who received a feedback and when; its window runs from that day. */
export function recordReceipt(
  db: Database,
  { cycleId, subjectId, date, by, window }: Receipt,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Feedback, ReceiptConflict>> {
  const { tenant, actor } = audit
  const key = keys.feedback(tenant, cycleId, subjectId)
  return commit<Feedback, ReceiptConflict>(
    db,
    async () => {
      const inStep = await cycleInStep(db, audit, cycleId, ['feedback'])
      if ('conflict' in inStep) return inStep
      const stored = await db.get(key)
      if (!stored) return { conflict: { kind: 'not-issued' } }
      const feedback = feedbackOf(stored)
      if (feedback.receipt) return { conflict: { kind: 'received', stored: feedback } }
      const result = await readResult(db, tenant, cycleId, subjectId)
      if (!result || resultHash(result) !== feedback.resultHash) return { conflict: { kind: 'outdated' } }
      const issued = chinaDay(feedback.issuedAt)
      if (date < issued) return { conflict: { kind: 'too-early', issued } }
      const receipt = { date, by, recordedBy: actor.name }
      const next = { ...stored, receipt, window }
      return {
        head: { key, stored, next },
        action: 'feedback.receipt',
        changed: { cycleId, subjectId, receipt, window },
        writes: [inStep.guard],
        answer: feedbackOf({ ...next, version: versionOf(stored) + 1 }),
      }
    },
    audit,
    idempotency,
  )
}
