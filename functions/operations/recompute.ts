import { readBundle, readResultSet } from '#functions/store/index.ts'
import { recompute as endpoint } from '#shared/api/index.ts'
import { recomputed } from '#shared/recompute/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'

/** The most differences an answer lists. */
const MOST_LISTED = 200

/** Computes the recorded result again from its own record, and tells what differs. */
export const recompute = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const [set, bundle] = await Promise.all([
    readResultSet(db, caller.tenant, params.cycle),
    readBundle(db, caller.tenant, params.cycle),
  ])
  if (!set || bundle === undefined) return refuse('not-found', '本考核周期还没有确认拟定等次，没有可以复算的结果。')
  const { differences, ...found } = recomputed(bundle)
  return {
    ...found,
    bundleHash: set.bundleHash,
    differences: differences
      .slice(0, MOST_LISTED)
      // values of results are plain JSON
      .map(({ place, recorded, now }) => ({ place, recorded: recorded as Json, now: now as Json })),
    count: differences.length,
  }
})
