import { cancelBallot as keep, forgetBallot, readBallot } from '#functions/store/index.ts'
import { cancelBallot as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { ballotRefused, ballotView } from './ballot-view.ts'

/** Gives up a ballot nobody has voted in; who holds a code is told that voting is over. */
export const cancelBallot = operation(endpoint, async ({ params, body }, context) => {
  const { cycle: cycleId, ballot: ballotId } = params
  const { db, caller } = context
  const audit = auditOf(context)
  const named = idempotencyOf(context, endpoint.name, { params, body })
  const kept = await keep(db, { cycleId, ballotId, reason: body.reason }, audit, named)
  const settled = settle(kept, (conflict) => ballotRefused(conflict, ballotId, '取消'))
  if (isRefused(settled)) return settled
  await forgetBallot(db, { tenant: caller.tenant, cycleId, ballotId }, audit.at)
  const ballot = await readBallot(db, caller.tenant, cycleId, ballotId)
  return ballot ? ballotView(ballot) : ballotRefused({ kind: 'ballot-missing' }, ballotId, '取消')
})
