import { readAllocation, readBundle, readResultSet, type Cycle, type ResultSet } from '#functions/store/index.ts'
import type { OfficialHeading } from '#shared/api/index.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import type { BundleInputs } from './bundle-inputs.ts'
import { cycleView } from './find-cycle.ts'

/** The recorded results of a cycle with what they were computed from. */
export interface Official {
  readonly heading: OfficialHeading
  readonly set: ResultSet
  readonly inputs: BundleInputs
  readonly appraisal: Appraisal
}

/** The recorded results of a cycle, or a refusal while there are none. */
export async function official({ db, caller }: Context, cycle: Cycle): Promise<Official | Refused> {
  const { tenant } = caller
  const [set, bundle, allocation] = await Promise.all([
    readResultSet(db, tenant, cycle.cycleId),
    readBundle(db, tenant, cycle.cycleId),
    readAllocation(db, tenant, cycle.cycleId),
  ])
  if (!set || bundle === undefined) return refuse('not-found', '本考核周期还没有确认拟定等次，没有考核结果。')
  // as confirm-allocation recorded it
  const { inputs, result } = JSON.parse(bundle) as { inputs: BundleInputs; result: Appraisal }
  const { cycle: name, state, stateKind, approval } = cycleView(cycle)
  const heading: OfficialHeading = {
    cycle: name,
    state,
    stateKind,
    gradeTitle: approval ? '评定等次' : '拟定等次',
    scheme: inputs.schemeId,
    engine: set.engineVersion,
    allocationVersion: allocation?.version ?? 0,
    confirmedBy: set.recordedBy,
    confirmedAt: set.recordedAt,
    approval,
  }
  return { heading, set, inputs, appraisal: result }
}
