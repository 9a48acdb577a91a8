import { withdrawAmendment as keep } from '#functions/store/index.ts'
import { withdrawAmendment as endpoint } from '#shared/api/index.ts'
import { sameUpTo } from '#shared/procedure/index.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { amendRefused } from './amend-cycle.ts'
import { cycleView, findCycle } from './find-cycle.ts'
import { schemesInForce } from './schemes-in-force.ts'

/** Takes the last amendment of a cycle back; rows stay as they are, grades proposed under it must be proposed again. */
export const withdrawAmendment = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const inForce = await schemesInForce(context, cycle)
  if (isRefused(inForce)) return inForce
  const [before] = inForce.earlier.slice(-1)
  if (
    cycle.version === body.seen &&
    before &&
    !sameUpTo(procedureOf(inForce.scheme), procedureOf(before), cycle.step.id)
  )
    return refuse('conflict', `修订后的办理程序已经办到“${cycle.step.title}”，原版本没有相同的环节，不能撤销。`)
  const kept = await keep(
    context.db,
    { cycleId: params.cycle, seen: body.seen },
    { ...auditOf(context), reason: body.reason },
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => amendRefused(conflict, params.cycle, '撤销修订'))
  return isRefused(settled) ? settled : cycleView(settled.done)
})
