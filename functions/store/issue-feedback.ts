import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed, type Step } from './commit.ts'
import type { Database, Item } from './database.ts'
import { feedbackOf, type Feedback, type FeedbackContent } from './feedback.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
import { keys } from './keys.ts'
import { keepText } from './long-text.ts'

/** Most subjects whose feedback goes out in one transaction; each takes two writes of a hundred. */
export const MOST_ISSUED = 40

/** The feedback to one subject as it is to be issued. */
export interface FeedbackToIssue {
  readonly subjectId: string
  readonly name: string
  readonly resultHash: string
  readonly content: FeedbackContent
}

/** Why feedback is not issued. */
export type IssueConflict =
  | StepConflict
  /** Other results have been recorded since these were read. */
  | { readonly kind: 'stale' }
  /** Every one of them has been issued, and tells the result as it is. */
  | { readonly kind: 'nothing' }

/** Issues the feedback that has not been issued yet or tells a result that has changed since; its window begins anew. */
export function issueFeedback(
  db: Database,
  { cycleId, setId, feedback }: { cycleId: string; setId: string; feedback: readonly FeedbackToIssue[] },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<readonly Feedback[], IssueConflict>> {
  const { tenant } = audit
  return commit<readonly Feedback[], IssueConflict>(
    db,
    async () => {
      const inStep = await cycleInStep(db, audit, cycleId, ['feedback'])
      if ('conflict' in inStep) return inStep
      const headKeys = feedback.map(({ subjectId }) => keys.feedback(tenant, cycleId, subjectId))
      const found = await db.batchGet([keys.results(tenant, cycleId), ...headKeys])
      const bySort = new Map(found.map((item) => [item.sk, item]))
      if (bySort.get(keys.results(tenant, cycleId).sk)?.setId !== setId) return { conflict: { kind: 'stale' } }
      const steps: Step[] = []
      const issued: Feedback[] = []
      for (const one of feedback) {
        const key = keys.feedback(tenant, cycleId, one.subjectId)
        const stored = bySort.get(key.sk)
        if (stored?.resultHash === one.resultHash) continue
        const next = await issuedOf(db, one, stored, audit)
        const { subjectId, resultHash } = one
        const changed: Json = { cycleId, subjectId, resultHash, issue: next.issue }
        steps.push({ head: { key, stored, next }, action: 'feedback.issue', changed })
        issued.push(feedbackOf({ ...key, ...next, version: versionOf(stored) + 1 }))
      }
      const [first, ...also] = steps
      if (!first) return { conflict: { kind: 'nothing' } }
      return { ...first, also, writes: [inStep.guard], answer: issued }
    },
    audit,
    idempotency,
  )
}

async function issuedOf(
  db: Database,
  { subjectId, name, resultHash, content }: FeedbackToIssue,
  stored: Item | undefined,
  { tenant, at, actor }: AuditContext,
) {
  const kept = await keepText(db, tenant, 'FEEDBACK', canonicalJson(content))
  const issue = Number(stored?.issue ?? 0) + 1
  return { subjectId, name, issue, resultHash, content: kept, issuedAt: at, issuedBy: actor.name }
}
