import { readCycle, yearOfCycle, type Cycle as StoredCycle } from '#functions/store/index.ts'
import type { Cycle } from '#shared/api/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'

/** A cycle of the caller's own office; another office's is not to be told from one that is not there. */
export async function findCycle({ db, caller }: Context, cycleId: string): Promise<StoredCycle | Refused> {
  return (await readCycle(db, caller.tenant, cycleId)) ?? noCycle(cycleId)
}

/** The refusal of a cycle that the office does not have. */
export function noCycle(cycleId: string): Refused {
  return refuse('not-found', `没有考核周期“${cycleId}”，请核对后重试。`)
}

/** A cycle as callers see it. */
export function cycleView(cycle: StoredCycle): Cycle {
  const { cycleId, title, step, version, schemes, approval, published } = cycle
  return {
    cycle: cycleId,
    title,
    year: yearOfCycle(cycle),
    state: step.id,
    stateTitle: step.title,
    stateKind: step.kind,
    version,
    schemes: schemes.map(({ schemeId, ...rest }) => ({ scheme: schemeId, ...rest })),
    approval: approval
      ? { minutesNumber: approval.minutesNumber, date: approval.date, decidedBy: approval.decidedBy }
      : null,
    published: published ? { date: published.date, documentNumber: published.documentNumber } : null,
  }
}
