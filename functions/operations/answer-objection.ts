import { readObjection, recordOpinion } from '#functions/store/index.ts'
import { answerObjection as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { askedOf } from './asked-of.ts'
import { findCycle } from './find-cycle.ts'
import { noObjection, objectionRefused, objectionView } from './objection-view.ts'
import { scopeOf } from './own-unit.ts'
import { withoutOthers } from './without-others.ts'

/** Records the scoring unit's opinion; an evaluator speaks for the own scoring unit, about what it has scored. */
export const answerObjection = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller, now } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const scope = await scopeOf(context, params.cycle)
  if (!scope.all && caller.scoringUnit !== body.unit)
    return refuse('forbidden', '只能以自己所在评分单位的名义提出意见。')
  const asked = await askedOf(context, params.cycle, scope)
  const objection = await readObjection(db, caller.tenant, params.cycle, params.objection)
  if (!objection || !(scope.all || asked(objection))) return noObjection()
  const today = chinaDay(now().toISOString())
  const date = body.date ?? today
  if (date > today) return refuse('invalid', '意见的日期不能晚于今天。')
  const { unit, text, agrees } = body
  const kept = await recordOpinion(
    db,
    {
      cycleId: params.cycle,
      objectionId: params.objection,
      seen: body.seen,
      opinion: { unit, text, agrees, date, by: caller.name },
    },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => objectionRefused(conflict, params.cycle, '提出意见'))
  if (isRefused(settled)) return settled
  return scope.all ? objectionView(settled.done) : withoutOthers(objectionView(settled.done))
})
