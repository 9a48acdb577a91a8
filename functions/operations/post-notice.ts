import { postNotice as keep } from '#functions/store/index.ts'
import { postNotice as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { dueInStep } from './due-in-step.ts'
import { findCycle } from './find-cycle.ts'
import { wrongStep } from './wrong-step.ts'

/** Records that the results were posted; how long they stay comes from the scheme. */
export const postNotice = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  if (cycle.step.kind !== 'notice') return wrongStep({ kind: 'step', stored: cycle }, params.cycle, '登记公示')
  const audit = auditOf(context)
  if (body.from > chinaDay(audit.at)) return refuse('invalid', '公示日期不能晚于今天，请在张贴之后登记。')
  if (body.from < chinaDay(cycle.movedAt))
    return refuse('invalid', `公示日期不能早于进入“${cycle.step.title}”环节的日期，请核对后重试。`)
  const until = await dueInStep(context, cycle, body.from)
  if (isRefused(until)) return until
  const kept = await keep(
    context.db,
    params.cycle,
    { ...body, until },
    audit,
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => wrongStep(conflict, params.cycle, '登记公示'))
  return isRefused(settled) ? settled : settled.done
})
