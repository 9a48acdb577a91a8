import { decideConsequence as keep, type ConsequenceConflict } from '#functions/store/index.ts'
import { decideConsequence as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { consequencesOf } from './consequences-of.ts'
import { findCycle } from './find-cycle.ts'
import { wrongStep } from './wrong-step.ts'

/** Records that a proposed consequence takes effect, or that one in effect is taken back with a reason. */
export const decideConsequence = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const audit = auditOf(context)
  const { subject, consequence, revokedFor, ...decision } = body
  if (decision.date > chinaDay(audit.at)) return refuse('invalid', '决定日期不能晚于今天，请核对后重试。')
  const found = (await consequencesOf(context, cycle)).find(
    (one) => (one.subject === subject || one.name === subject) && one.consequence === consequence,
  )
  if (!found) return refuse('not-found', `“${subject}”的考核结果没有“${consequence}”这一事项，请核对后重试。`)
  const kept = await keep(
    context.db,
    { cycleId: params.cycle, subjectId: found.subject, title: consequence, decision, reason: revokedFor },
    audit,
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => conflicting(conflict, params.cycle))
  if (isRefused(settled)) return settled
  const { state, confirmed, revoked } = settled.done
  return { ...found, state, confirmed, revoked }
})

function conflicting(conflict: ConsequenceConflict, cycleId: string): Refused {
  switch (conflict.kind) {
    case 'not-approved':
      return refuse('conflict', '考核结果还没有审定，不能决定结果运用事项。')
    case 'confirmed':
      return refuse('conflict', '这一事项已经登记生效，不能重复登记。')
    case 'not-confirmed':
      return refuse('conflict', '这一事项还没有生效或已经撤销，不能撤销。')
    case 'too-early':
      return refuse('invalid', `撤销日期不能早于生效日期（${conflict.confirmed}），请核对后重试。`)
    default:
      return wrongStep(conflict, cycleId, '决定结果运用事项')
  }
}
