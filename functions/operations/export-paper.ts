import { exportPaper as endpoint, type PAPERS } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { official } from './official.ts'
import { draftDecision } from './papers/draft-decision.ts'
import { draftFeedback } from './papers/draft-feedback.ts'
import { draftForm } from './papers/draft-form.ts'
import { draftNotice } from './papers/draft-notice.ts'
import { draftReport } from './papers/draft-report.ts'
import type { Draft } from './papers/draft.ts'

const DRAFTS: Readonly<Record<(typeof PAPERS)[number], Draft>> = {
  feedback: draftFeedback,
  'objection-form': draftForm,
  'review-decision': draftDecision,
  report: draftReport,
  notice: draftNotice,
}

const TITLES: Readonly<Record<string, string>> = {
  feedback: '初步结果反馈书',
  'objection-form': '复核申请表',
  'review-decision': '复核决定书',
  report: '情况汇报和送审表',
  notice: '公示',
}

/** One paper of the procedure, drafted from what is recorded. */
export const exportPaper = operation(
  endpoint,
  async ({ params, query }, context) => {
    const cycle = await findCycle(context, params.cycle)
    if (isRefused(cycle)) return cycle
    const found = await official(context, cycle)
    if (isRefused(found)) return found
    const paper = await DRAFTS[params.paper]({ context, cycle, official: found, query })
    if (isRefused(paper)) return paper
    const { writePaper } = await import('#functions/documents/papers/index.ts')
    return writePaper(paper)
  },
  ({ cycle, paper }) => `${cycle ?? ''}${TITLES[paper ?? ''] ?? ''}.docx`,
)
