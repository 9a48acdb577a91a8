import { listResults as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { official } from './official.ts'
import { scopeOf } from './own-unit.ts'

/** The recorded results of a cycle; a unit's clerk gets the own unit's. */
export const listResults = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await official(context, cycle)
  if (isRefused(found)) return found
  const { heading, appraisal } = found
  const scope = await scopeOf(context, params.cycle)
  return {
    ...heading,
    results: appraisal.results.filter(({ subjectId, name }) => scope.covers(subjectId) || scope.covers(name)),
    groups: scope.all ? [...appraisal.groups] : [],
  }
})
