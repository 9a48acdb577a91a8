import { readResults, recordReceipt as keep, type ReceiptConflict } from '#functions/store/index.ts'
import { recordReceipt as endpoint } from '#shared/api/index.ts'
import { addDays, chinaDay, officialDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { dueInStep } from './due-in-step.ts'
import { feedbackView } from './feedback-view.ts'
import { findCycle } from './find-cycle.ts'
import { scopeOf } from './own-unit.ts'
import { wrongStep } from './wrong-step.ts'

/** Records when and by whom a feedback was received; the days on which the subject can object run from then. */
export const recordReceipt = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const audit = auditOf(context)
  if (body.date > chinaDay(audit.at)) return refuse('invalid', '签收日期不能晚于今天，请核对后重试。')
  if (cycle.step.kind !== 'feedback') return wrongStep({ kind: 'step', stored: cycle }, params.cycle, '登记签收')
  const [results, scope] = await Promise.all([
    readResults(db, caller.tenant, params.cycle),
    scopeOf(context, params.cycle),
  ])
  const result = results.find(({ subjectId, fields }) => subjectId === params.subject || fields.name === params.subject)
  if (!result || !(scope.covers(result.subjectId) || scope.covers(result.fields.name)))
    return refuse('not-found', `没有对“${params.subject}”的书面反馈。`)
  const until = await dueInStep(context, cycle, body.date)
  if (isRefused(until)) return until
  const { subjectId } = result
  const window = { from: addDays(body.date, 1), until }
  const kept = await keep(
    db,
    { cycleId: params.cycle, subjectId, ...body, window },
    audit,
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => conflicting(conflict, params.cycle))
  return isRefused(settled) ? settled : feedbackView(result, settled.done)
})

function conflicting(conflict: ReceiptConflict, cycleId: string): Refused {
  switch (conflict.kind) {
    case 'not-issued':
      return refuse('conflict', '书面反馈还没有发出，不能登记签收。')
    case 'outdated':
      return refuse('conflict', '结果在反馈之后有变动，请考核办重新发出书面反馈后再签收。')
    case 'received':
      return refuse(
        'conflict',
        `这份书面反馈已于${officialDay(conflict.stored.receipt?.date ?? '')}签收，不能重复登记。`,
      )
    case 'too-early':
      return refuse('invalid', `签收日期不能早于书面反馈的发出日期（${officialDay(conflict.issued)}），请核对后重试。`)
    default:
      return wrongStep(conflict, cycleId, '登记签收')
  }
}
