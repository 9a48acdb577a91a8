import { recordDecision as keep } from '#functions/store/index.ts'
import { recordDecision as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { wrongStep } from './wrong-step.ts'

/** Records a decision of the leading group on its behalf, with the minutes it stands in. */
export const recordDecision = operation(endpoint, async ({ params, body }, context) => {
  const audit = auditOf(context)
  if (body.date > chinaDay(audit.at)) return refuse('invalid', '决定日期不能晚于今天，请核对后重试。')
  const kept = await keep(
    context.db,
    params.cycle,
    body,
    audit,
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => wrongStep(conflict, params.cycle, '登记审议决定'))
  return isRefused(settled) ? settled : settled.done
})
