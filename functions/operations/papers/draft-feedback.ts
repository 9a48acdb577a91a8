import { feedbackLetter, termOf } from '#functions/documents/papers/index.ts'
import { readFeedback } from '#functions/store/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { refuse } from '../../refused.ts'
import { toldIn } from '../feedback-content.ts'
import { scopeOf } from '../own-unit.ts'
import { deadlineOf, type Draft } from './draft.ts'

/** 书面反馈书 of one subject as it was issued, with its receipt where there is one. */
export const draftFeedback: Draft = async ({ context, cycle, official, query }) => {
  const { db, caller } = context
  const { scheme } = official.inputs
  const result = official.appraisal.results.find(({ subjectId, name }) =>
    [subjectId, name].includes(query.subject ?? ''),
  )
  const scope = await scopeOf(context, cycle.cycleId)
  if (!result || !(scope.covers(result.subjectId) || scope.covers(result.name)))
    return refuse('invalid', '请指明是谁的反馈书（单位代码、名称或编号）。')
  const feedback = await readFeedback(db, caller.tenant, cycle.cycleId, result.subjectId)
  if (!feedback) return refuse('conflict', `“${result.name}”的书面反馈还没有发出。`)
  const { content, receipt, issuedAt } = feedback
  const told = toldIn(content)
  const term = termOf(scheme, deadlineOf(scheme, cycle, 'feedback'))
  return feedbackLetter({
    scheme,
    result: told.result,
    trace: told.trace,
    issuedOn: chinaDay(issuedAt),
    ...(term ? { term } : {}),
    ...(receipt ? { receipt: { date: receipt.date, by: receipt.by } } : {}),
  })
}
