import { issueCodes as issue, readBallot } from '#functions/store/index.ts'
import { issueCodes as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { auditOf, settle } from '../settle.ts'
import { ballotRefused } from './ballot-view.ts'

/** Issues the codes of one class; the answer is the only place where they ever stand. */
export const issueCodes = operation(endpoint, async ({ params, body }, context) => {
  const { cycle: cycleId, ballot: ballotId } = params
  const ballot = await readBallot(context.db, context.caller.tenant, cycleId, ballotId)
  if (!ballot) return ballotRefused({ kind: 'ballot-missing' }, ballotId, '发放票码')
  const found = ballot.classes.find((one) => [one.evaluatorClass, one.title].includes(body.evaluatorClass))
  if (!found) return ballotRefused({ kind: 'class-missing' }, ballotId, '发放票码')
  const { evaluatorClass, title } = found
  const kept = await issue(context.db, { cycleId, ballotId, evaluatorClass }, auditOf(context))
  const settled = settle(kept, (conflict) => ballotRefused(conflict, ballotId, '发放票码'))
  if (isRefused(settled)) return settled
  return { evaluatorClass, title, codes: [...settled.done.codes], voided: settled.done.voided }
})
