import { proposeAllocation as keep, readAllocation, readResults } from '#functions/store/index.ts'
import type { Json } from '#shared/canonical-json.ts'
import { proposeAllocation as endpoint } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { computed } from './computed.ts'
import { findCycle } from './find-cycle.ts'
import { canConfirm } from './hindrances.ts'
import { wrongStep } from './wrong-step.ts'

/** Computes grades from the stored rows and keeps them as a proposal, together with the versions they rest on. */
export const proposeAllocation = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await computed(context, cycle)
  if (isRefused(found)) return found
  const { schemeId, stored, appraisal } = found
  const before = await readAllocation(db, caller.tenant, params.cycle)
  const grades = Object.fromEntries(appraisal.results.map(({ subjectId, grade }) => [subjectId, grade]))
  const { schemes } = cycle
  const proposal: Json = { scheme: schemeId, schemes, engine: appraisal.engine, versions: stored.versions, grades }
  const rulings = (stored.tables.find(({ table }) => table === 'rulings')?.rows ?? []) as Json
  const kept = await keep(
    db,
    { cycleId: params.cycle, seen: before?.version ?? 0, proposal, rulings },
    auditOf(context),
    idempotencyOf(context, endpoint.name, params),
  )
  const settled = settle(kept, (conflict) =>
    conflict.kind === 'stale'
      ? refuse('conflict', '刚有他人拟定了等次，请重新拟定。')
      : wrongStep(conflict, params.cycle, '拟定等次'),
  )
  if (isRefused(settled)) return settled
  return {
    allocationVersion: settled.done.version,
    appraisal,
    canConfirm: canConfirm(appraisal),
    moves: movesOf(appraisal, await recordedGrades()),
  }

  async function recordedGrades() {
    const results = await readResults(db, caller.tenant, params.cycle)
    return new Map(results.map(({ subjectId, fields }) => [subjectId, fields.grade]))
  }
})

function movesOf({ results }: Appraisal, recorded: ReadonlyMap<string, unknown>) {
  return results.flatMap(({ subjectId, name, group, grade }) => {
    const was = recorded.get(subjectId)
    const from = typeof was === 'string' ? was : null
    return from === grade || recorded.size === 0 ? [] : [{ subjectId, name, group, from, to: grade }]
  })
}
