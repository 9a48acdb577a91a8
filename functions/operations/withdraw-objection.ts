import { readObjection, withdrawObjection as keep } from '#functions/store/index.ts'
import { withdrawObjection as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'
import { noObjection, objectionRefused, objectionView } from './objection-view.ts'
import { scopeOf } from './own-unit.ts'
import { withoutOthers } from './without-others.ts'

/** Takes an objection back; its own subject may, and the office on its behalf. */
export const withdrawObjection = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const scope = await scopeOf(context, params.cycle)
  const stored = await readObjection(db, caller.tenant, params.cycle, params.objection)
  if (!stored || !(scope.covers(stored.subject) || scope.covers(stored.name))) return noObjection()
  const kept = await keep(
    db,
    { cycleId: params.cycle, objectionId: params.objection, seen: body.seen },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => objectionRefused(conflict, params.cycle, '撤回'))
  return isRefused(settled) ? settled : withoutOthers(objectionView(settled.done))
})
