import { recordApproval } from '#functions/store/index.ts'
import { approveCycle as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { cycleView, findCycle } from './find-cycle.ts'
import { wrongStep } from './wrong-step.ts'

/** Records the decision that approves the grades; from then on nothing of the cycle changes. */
export const approveCycle = operation(endpoint, async ({ params, body }, context) => {
  const { db } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const kept = await recordApproval(
    db,
    { cycleId: params.cycle, seen: cycle.version, approval: body },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) =>
    'stored' in conflict && conflict.stored.approval
      ? refuse('conflict', '本考核周期已登记审定结果，不能重复登记。')
      : wrongStep(conflict, params.cycle, '登记审定结果'),
  )
  return isRefused(settled) ? settled : cycleView(settled.done)
})
