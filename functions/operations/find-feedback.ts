import {
  readFeedback,
  readResults,
  type Cycle,
  type Feedback,
  type FeedbackContent,
  type SubjectResult,
} from '#functions/store/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { scopeOf } from './own-unit.ts'

/** The feedback to a subject, beside its result as it is now. */
export interface FoundFeedback {
  readonly result: SubjectResult
  readonly feedback: Feedback & { readonly content: FeedbackContent }
}

/** The feedback to a subject by id or name; another unit's is not to be told from one that is not there. */
export async function findFeedback(
  context: Context,
  { cycleId }: Cycle,
  subject: string,
): Promise<FoundFeedback | Refused> {
  const { db, caller } = context
  const none = refuse('not-found', `没有对“${subject}”的书面反馈。`)
  const [results, scope] = await Promise.all([readResults(db, caller.tenant, cycleId), scopeOf(context, cycleId)])
  const result = results.find(({ subjectId, fields }) => subjectId === subject || fields.name === subject)
  if (!result || !(scope.covers(result.subjectId) || scope.covers(result.fields.name))) return none
  const feedback = await readFeedback(db, caller.tenant, cycleId, result.subjectId)
  return feedback ? { result, feedback } : none
}
