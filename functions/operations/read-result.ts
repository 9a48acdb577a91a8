import { readResult as endpoint } from '#shared/api/index.ts'
import type { TraceLine } from '#shared/engine/result.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { official } from './official.ts'
import { scopeOf } from './own-unit.ts'

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
  const { traces = {} } = evaluate(inputs.scheme, inputs.tables, { trace: [result.subjectId] })
  const trace = traces[result.subjectId] ?? []
  return { ...heading, result, trace: scope.all ? [...trace] : withoutBallots(inputs.scheme, trace) }
})

/** The derivation as a unit may see it: of ballots nothing but the weighted total. */
function withoutBallots({ parts }: Scheme, trace: readonly TraceLine[]): TraceLine[] {
  const secret = new Set(parts.filter(({ score }) => score.by === 'evaluator-classes').map(({ id }) => id))
  const last = new Map(trace.map((line) => [line.part, line]))
  return trace.flatMap((line) => {
    if (!secret.has(line.part)) return [line]
    if (last.get(line.part) !== line) return []
    const { step, part, label, exact, shown, maximum, basis } = line
    return [
      {
        ...{ step, part, label, exact, shown },
        expression: exact,
        text: shown,
        ...(maximum === undefined ? {} : { maximum }),
        ...(basis === undefined ? {} : { basis }),
      },
    ]
  })
}
