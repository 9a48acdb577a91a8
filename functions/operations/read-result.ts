import { readResult as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { evaluateInputs } from './bundle-inputs.ts'
import { findCycle } from './find-cycle.ts'
import { official } from './official.ts'
import { scopeOf } from './own-unit.ts'
import { withoutBallots } from './without-ballots.ts'

/** One subject's recorded result; its derivation is computed again from what was recorded with it. */
export const readResult = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await official(context, cycle)
  if (isRefused(found)) return found
  const { heading, appraisal, inputs } = found
  const scope = await scopeOf(context, params.cycle)
  const result = appraisal.results.find(
    ({ subjectId, name }) => subjectId === params.subject || name === params.subject,
  )
  if (!result || !(scope.covers(result.subjectId) || scope.covers(result.name)))
    return refuse('not-found', `没有“${params.subject}”的考核结果。`)
  const { traces = {} } = evaluateInputs(inputs, { trace: [result.subjectId] })
  const trace = traces[result.subjectId] ?? []
  return { ...heading, result, trace: scope.all ? [...trace] : withoutBallots(inputs.scheme, trace) }
})
