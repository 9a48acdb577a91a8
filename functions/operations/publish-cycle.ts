import { publishCycle as keep } from '#functions/store/index.ts'
import { publishCycle as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { cycleView, findCycle } from './find-cycle.ts'
import { wrongStep } from './wrong-step.ts'

/** Records that the approved results were made public, and freezes all that they rest on. */
export const publishCycle = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const audit = auditOf(context)
  if (body.date > chinaDay(audit.at)) return refuse('invalid', '通报日期不能晚于今天，请核对后重试。')
  if (cycle.approval && body.date < cycle.approval.date)
    return refuse('invalid', `通报日期不能早于审定日期（${cycle.approval.date}），请核对后重试。`)
  const published = { date: body.date, documentNumber: body.documentNumber ?? null }
  const kept = await keep(
    context.db,
    { cycleId: params.cycle, seen: cycle.version, published },
    audit,
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => {
    if (conflict.kind === 'no-results') return refuse('conflict', '本考核周期还没有考核结果，不能登记通报。')
    return 'stored' in conflict && conflict.kind === 'step' && conflict.stored.published
      ? refuse('conflict', '本考核周期已登记通报，不能重复登记。')
      : wrongStep(conflict, params.cycle, '登记通报')
  })
  return isRefused(settled) ? settled : cycleView(settled.done)
})
