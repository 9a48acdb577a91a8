import { readAllocation, recordApproval } from '#functions/store/index.ts'
import { approveCycle as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { changedSince } from './changed-since.ts'
import { cycleView, findCycle } from './find-cycle.ts'
import { storedTables } from './stored-tables.ts'

/** Records the decision that approves the grades; from then on nothing of the cycle changes. */
export const approveCycle = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const allocation = await readAllocation(db, caller.tenant, params.cycle)
  if (allocation?.status !== 'confirmed') return refuse('conflict', '请先确认拟定等次，再登记审定结果。')
  const { versions } = await storedTables(context, params.cycle)
  if (changedSince(allocation.proposal, versions).length > 0)
    return refuse('conflict', '确认拟定等次之后数据又有改动，请重新拟定并确认，再登记审定结果。')
  const kept = await recordApproval(
    db,
    { cycleId: params.cycle, seen: cycle.version, approval: body },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) =>
    'stored' in conflict && conflict.stored.state === 'approved'
      ? refuse('conflict', '本考核周期已登记审定结果，不能重复登记。')
      : refuse('conflict', '考核周期刚有变动，请刷新后重试。'),
  )
  return isRefused(settled) ? settled : cycleView(settled.done)
})
