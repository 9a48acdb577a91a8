import { listObjections as stored } from '#functions/store/index.ts'
import { listObjections as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { askedOf } from './asked-of.ts'
import { objectionView } from './objection-view.ts'
import { scopeOf } from './own-unit.ts'
import { withoutOthers } from './without-others.ts'

/**
 * The objections of a cycle; a unit's clerk gets the own ones, a scoring unit those about what it scored, and neither a
 * word of others that were moved.
 */
export const listObjections = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const scope = await scopeOf(context, params.cycle)
  const asked = await askedOf(context, params.cycle, scope)
  const objections = await stored(context.db, context.caller.tenant, params.cycle)
  return {
    objections: objections
      .filter((one) => scope.covers(one.subject) || scope.covers(one.name) || asked(one))
      .map((one) => (scope.all ? objectionView(one) : withoutOthers(objectionView(one)))),
  }
})
