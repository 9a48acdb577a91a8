import { createCycle as keep } from '#functions/store/index.ts'
import { createCycle as endpoint } from '#shared/api/index.ts'
import { firstStep } from '#shared/procedure/index.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { cycleView } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { storedStep } from './procedure-of-cycle.ts'

/** Begins a cycle under an adopted scheme, with no rows yet. */
export const createCycle = operation(endpoint, async ({ body }, context) => {
  const scheme = await findScheme(context, body.scheme)
  if (isRefused(scheme)) return scheme
  const cycleId = body.cycle ?? String(body.year)
  const schemes = [{ schemeId: body.scheme, from: `${body.year}-01-01` }]
  const created = await keep(
    context.db,
    { cycleId, title: body.title, schemes, step: storedStep(firstStep(procedureOf(scheme.scheme))), roster: [] },
    auditOf(context),
    idempotencyOf(context, endpoint.name, body),
  )
  if ('refused' in created) throw new Error('a cycle without rows cannot be refused for its rows')
  const settled = settle(created, () => refuse('conflict', `已有考核周期“${cycleId}”，请换一个名称。`))
  return isRefused(settled) ? settled : cycleView(settled.done)
})
