import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext, Committed, Idempotency } from '#functions/store/index.ts'
import type { Context } from './context.ts'
import { refuse, type Refused } from './refused.ts'

/** On whose behalf a command runs and when. */
export function auditOf({ caller, now }: Context): AuditContext {
  const { tenant, subject, name } = caller
  return { tenant, actor: { subject, name }, at: now().toISOString() }
}

/** The caller's name for this request, told apart by what it asks. */
export function idempotencyOf(context: Context, operation: string, request: unknown): Idempotency | undefined {
  const { idempotencyKey } = context
  // the request came as JSON and was checked by its schema
  return idempotencyKey === undefined
    ? undefined
    : { key: idempotencyKey, request: { operation, request: request as Json } }
}

/** What a command gave, or why it changed nothing. */
export function settle<Answer, Conflict>(
  outcome: Committed<Answer, Conflict>,
  refusalOf: (conflict: Conflict) => Refused,
): { readonly done: Answer } | Refused {
  if ('answer' in outcome) return { done: outcome.answer }
  if ('conflict' in outcome) return refusalOf(outcome.conflict)
  switch (outcome.problem) {
    case 'idempotency-mismatch':
      return refuse('conflict', '同一个请求标识（Idempotency-Key）已用于另一个请求，请换一个标识重试。')
    case 'in-progress':
      return refuse('conflict', '同一个请求正在办理，请稍后查看结果。')
    case 'busy':
      return refuse('busy', '系统繁忙，没有写入任何内容，请稍后重试。')
  }
}
