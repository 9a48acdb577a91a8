import { amendCycle as keep, type AmendConflict, type Cycle } from '#functions/store/index.ts'
import { amendCycle as endpoint } from '#shared/api/index.ts'
import { officialDay } from '#shared/dates/index.ts'
import { checkVersions } from '#shared/engine/appraise-amended.ts'
import { sentence } from '#shared/messages/index.ts'
import { sameUpTo, stepOf } from '#shared/procedure/index.ts'
import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { cycleView, findCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { schemesInForce } from './schemes-in-force.ts'
import { wrongStep } from './wrong-step.ts'

/** Puts a further version of its scheme into force within a cycle's year. */
export const amendCycle = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const [inForce, added] = await Promise.all([schemesInForce(context, cycle), findScheme(context, body.scheme)])
  if (isRefused(inForce)) return inForce
  if (isRefused(added)) return added
  const found = checkVersions([...inForce.versions, { scheme: added.scheme, from: body.from }])
  // a request sent again finds the cycle amended by itself; the store knows its answer
  if (cycle.version === body.seen) {
    const [error] = found.filter(({ severity }) => severity === 'error')
    const refusal = wrongAmendment(cycle, inForce.scheme, added.scheme, body.from)
    if (refusal) return refusal
    if (error) return refuse('invalid', sentence(error, 'zh-CN'), { findings: found })
  }
  const { scheme: schemeId, from, documentNumber } = body
  const kept = await keep(
    context.db,
    { cycleId: params.cycle, seen: body.seen, scheme: { schemeId, from, documentNumber } },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => amendRefused(conflict, params.cycle, '修订考核办法'))
  return isRefused(settled) ? settled : { ...cycleView(settled.done), findings: found }
})

/** The refusal of a change of a cycle's versions. */
export function amendRefused(conflict: AmendConflict, cycleId: string, what: string): Refused {
  return conflict.kind === 'not-amended'
    ? refuse('conflict', '本考核周期没有年中修订，不需要撤销。')
    : wrongStep(conflict, cycleId, what)
}

function wrongAmendment({ step, schemes }: Cycle, last: Scheme, added: Scheme, from: string): Refused | undefined {
  const name = schemeName(added)
  if (added.id !== last.id)
    return refuse('invalid', `“${name}”不是本考核周期所用考核办法的另一版本，不能作为年中修订。`)
  if (schemes.some(({ schemeId }) => schemeId === name))
    return refuse('invalid', `本考核周期已经采用“${name}”，请选择修订后的版本。`)
  const before = schemes.at(-1)?.from ?? ''
  const { from: first, until } = last.period
  if (from <= before || from <= first || from > until) {
    const after = officialDay(before > first ? before : first)
    return refuse('invalid', `施行日期须在${after}之后、${officialDay(until)}以前，请改正。`)
  }
  if (sameUpTo(procedureOf(last), procedureOf(added), step.id)) return undefined
  const title = stepOf(procedureOf(last), step.id)?.title ?? step.title
  return refuse('conflict', `“${name}”的办理程序到“${title}”为止与现行版本不同，不能在这一环节修订。`)
}
