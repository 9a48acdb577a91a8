import { situationReport, type ObjectionOutcome } from '#functions/documents/papers/index.ts'
import { listFeedback, listNotices, listObjections } from '#functions/store/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { refuse } from '../../refused.ts'
import { scopeOf } from '../own-unit.ts'
import type { Draft } from './draft.ts'

/** 情况汇报 with 送审表 for those who deliberate; not for units. */
export const draftReport: Draft = async ({ context, cycle, official, query }) => {
  const { db, caller, now } = context
  if (!(await scopeOf(context, cycle.cycleId)).all)
    return refuse('forbidden', '情况汇报和送审表供审议使用，您不能导出。')
  const [feedback, objections, notices] = await Promise.all([
    listFeedback(db, caller.tenant, cycle.cycleId),
    listObjections(db, caller.tenant, cycle.cycleId),
    listNotices(db, caller.tenant, cycle.cycleId),
  ])
  const notice = notices.at(-1)
  return situationReport({
    scheme: official.inputs.scheme,
    appraisal: official.appraisal,
    day: chinaDay(now().toISOString()),
    submittedTo: query.submittedTo ?? '绩效考评领导小组',
    feedback: { issued: feedback.length, received: feedback.filter(({ receipt }) => receipt !== null).length },
    objections: objections.map(({ name, about, state, review }): ObjectionOutcome => ({
      subject: name,
      about: about.indicator === null ? about.title : `${about.title}：${about.indicator}`,
      outcome: state === 'filed' || state === 'answered' ? 'open' : state,
      ...(review ? { reason: review.reason } : {}),
    })),
    ...(notice ? { notice: { from: notice.from, until: notice.until, place: notice.place } } : {}),
  })
}
