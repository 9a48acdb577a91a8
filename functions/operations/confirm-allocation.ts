import { readAllocation, recordGrades, type CycleScheme, type GradesConflict } from '#functions/store/index.ts'
import { confirmAllocation as endpoint } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { sentence } from '#shared/messages/index.ts'
import { definitionOf, isTableName } from '#shared/tables/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { computed, type Computed } from './computed.ts'
import { findCycle } from './find-cycle.ts'
import { canConfirm, hindrancesOf } from './hindrances.ts'
import { official } from './official.ts'
import { recordedVersions } from './bundle-inputs.ts'
import { amendedSince, changedSince } from './changed-since.ts'
import { recorded } from './recorded.ts'
import { wrongStep } from './wrong-step.ts'

const AMENDED = '拟定等次之后考核办法的施行版本有变动，请重新拟定后再确认。'
const STALE = '拟定等次已被更新，请按最新一次拟定的结果确认。'

/** Computes a proposal again and records its grades, with all that they were computed from. */
export const confirmAllocation = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const allocation = await readAllocation(db, caller.tenant, params.cycle)
  if (!allocation) return refuse('conflict', '还没有拟定等次，请先拟定。')
  const found = await computed(context, cycle)
  if (isRefused(found)) return found
  // a request sent again finds the allocation moved on by itself; the store knows its answer
  if (allocation.version === body.allocationVersion) {
    const { proposal } = allocation
    const refusal = amendedSince(proposal, cycle.schemes)
      ? refuse('conflict', AMENDED)
      : refusalOf(found, changedSince(proposal, found.stored.versions))
    if (refusal) return refusal
  }
  const kept = await recordGrades(
    db,
    { cycleId: params.cycle, seen: body.allocationVersion, schemes: cycle.schemes, ...recordOf(found, cycle.schemes) },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => conflicting(conflict, params.cycle))
  if (isRefused(settled)) return settled
  const now = await official(context, cycle)
  return isRefused(now) ? now : { grades: gradesOf(now.appraisal) }
})

function refusalOf({ appraisal }: Computed, changed: readonly string[]): Refused | undefined {
  if (changed.length > 0) return inputsChanged(changed)
  if (canConfirm(appraisal)) return undefined
  const findings = hindrancesOf(appraisal)
  const [first] = findings
  const detail = first ? sentence(first, 'zh-CN') : '还有考核组的等次不能确定。'
  return refuse('conflict', `还不能确认：${detail}`, { findings })
}

function recordOf(
  { schemeId, scheme, versions: inForce, stored, appraisal }: Computed,
  schemes: readonly CycleScheme[],
) {
  const { tables, versions } = stored
  const inputs = { schemeId, scheme, ...recordedVersions(schemes, inForce), tables, versions }
  return { tables: versions, ...recorded(inputs, appraisal) }
}

function gradesOf({ results }: Appraisal) {
  return results.flatMap(({ subjectId, name, group, total, rank, grade }) =>
    total && grade !== null ? [{ subjectId, name, group, total: total.published, rank, grade }] : [],
  )
}

function conflicting(conflict: GradesConflict, cycleId: string): Refused {
  switch (conflict.kind) {
    case 'cycle-missing':
    case 'step':
    case 'clock':
      return wrongStep(conflict, cycleId, '确认拟定等次')
    case 'stale':
      return refuse('conflict', STALE)
    case 'amended':
      return refuse('conflict', AMENDED)
    case 'inputs-changed':
      return inputsChanged(conflict.tables)
  }
}

function inputsChanged(tables: readonly string[]): Refused {
  const sheets = tables.map((table) => (isTableName(table) ? `“${definitionOf(table).sheet}”` : table)).join('、')
  return refuse('conflict', `拟定等次之后${sheets}有改动，请重新拟定后再确认。`)
}
