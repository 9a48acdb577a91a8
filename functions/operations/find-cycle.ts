import { readCycle, type Cycle as StoredCycle } from '#functions/store/index.ts'
import type { Cycle, CycleState } from '#shared/api/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'

const STATES: Readonly<Record<StoredCycle['state'], CycleState>> = {
  collecting: 'open',
  scored: 'open',
  proposed: 'confirmed',
  approved: 'approved',
  published: 'approved',
}

/** A cycle of the caller's own office; another office's is not to be told from one that is not there. */
export async function findCycle({ db, caller }: Context, cycleId: string): Promise<StoredCycle | Refused> {
  return (await readCycle(db, caller.tenant, cycleId)) ?? noCycle(cycleId)
}

/** The refusal of a cycle that the office does not have. */
export function noCycle(cycleId: string): Refused {
  return refuse('not-found', `没有考核周期“${cycleId}”，请核对后重试。`)
}

/** A cycle as callers see it; its year is that from which its first scheme holds. */
export function cycleView({ cycleId, title, state, version, schemes, approval }: StoredCycle): Cycle {
  return {
    cycle: cycleId,
    title,
    year: Number(schemes[0]?.from.slice(0, 4)),
    state: STATES[state],
    version,
    schemes: schemes.map(({ schemeId, from }) => ({ scheme: schemeId, from })),
    approval: approval
      ? { minutesNumber: approval.minutesNumber, date: approval.date, decidedBy: approval.decidedBy }
      : null,
  }
}
