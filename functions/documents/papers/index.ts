import type { Paper } from './paper.ts'

export { feedbackLetter, type FeedbackLetter } from './feedback-letter.ts'
export { objectionForm, type ObjectionForm } from './objection-form.ts'
export type { Paper } from './paper.ts'
export { publicNotice, type PublicNotice } from './public-notice.ts'
export { reviewDecision, type Outcome, type ReviewDecision } from './review-decision.ts'
export { situationReport, type ObjectionOutcome, type SituationReport } from './situation-report.ts'
export { termOf, type Term } from './term-of.ts'

/** A paper of the procedure as .docx; the document library is loaded only when one is written. */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const written = await import('./write-paper.ts')
  return written.writePaper(paper)
}
