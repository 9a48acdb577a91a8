import { resultHash, type Feedback, type SubjectResult } from '#functions/store/index.ts'
import type { FeedbackView } from '#shared/api/index.ts'

/** How far the feedback to one subject is, seen beside its result as it is now. */
export function feedbackView(result: SubjectResult, feedback: Feedback | undefined): FeedbackView {
  const { subjectId, fields } = result
  const name = typeof fields.name === 'string' ? fields.name : subjectId
  if (!feedback) {
    const nothing = { issue: 0, issuedAt: null, issuedBy: null, receipt: null, window: null }
    return { subject: subjectId, name, state: 'not-issued', ...nothing }
  }
  const { issue, issuedAt, issuedBy, receipt, window } = feedback
  const current = feedback.resultHash === resultHash(result)
  const state = current ? (receipt ? 'received' : 'issued') : 'outdated'
  return { subject: subjectId, name, state, issue, issuedAt, issuedBy, receipt, window }
}
