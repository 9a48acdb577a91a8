import { readBundle, readPublication, readResultSet } from '#functions/store/index.ts'
import { recompute as endpoint } from '#shared/api/index.ts'
import { recomputed } from '#shared/recompute/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'

/** The most differences an answer lists. */
const MOST_LISTED = 200

/** Computes the published result, or else the one last confirmed, again from its own record, and tells what differs. */
export const recompute = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const recorded =
    (await readPublication(db, caller.tenant, params.cycle)) ?? (await lastRecorded(context, params.cycle))
  if (!recorded) return refuse('not-found', '本考核周期还没有确认拟定等次，没有可以复算的结果。')
  const { differences, ...found } = recomputed(recorded.bundle)
  return {
    ...found,
    bundleHash: recorded.bundleHash,
    differences: differences
      .slice(0, MOST_LISTED)
      // values of results are plain JSON
      .map(({ place, recorded, now }) => ({ place, recorded: recorded as Json, now: now as Json })),
    count: differences.length,
  }
})

/** What was last confirmed of a cycle that is not public yet. */
async function lastRecorded({ db, caller: { tenant } }: Context, cycleId: string) {
  const [set, bundle] = await Promise.all([readResultSet(db, tenant, cycleId), readBundle(db, tenant, cycleId)])
  return set && bundle !== undefined ? { bundle, bundleHash: set.bundleHash } : undefined
}
