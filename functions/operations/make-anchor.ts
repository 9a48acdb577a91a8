import { anchor } from '#functions/store/index.ts'
import { makeAnchor as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'

/** Seals the ends of all trails of a cycle or of the office; where nothing is new, the last seal is told again. */
export const makeAnchor = operation(endpoint, async ({ body }, context) => {
  const { cycle } = body
  if (cycle !== undefined) {
    const found = await findCycle(context, cycle)
    if (isRefused(found)) return found
  }
  const made = await anchor(context.db, cycle ?? '', auditOf(context), idempotencyOf(context, endpoint.name, { body }))
  const settled = settle(made, () => {
    throw new Error('an anchor meets no conflict')
  })
  if (isRefused(settled)) return settled
  const { sequence, heads, hash, at } = settled.done
  return { cycle: cycle ?? null, sequence, heads, hash, at }
})
