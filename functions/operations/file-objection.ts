import { fileObjection as keep } from '#functions/store/index.ts'
import { fileObjection as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'
import { objectionView } from './objection-view.ts'
import { objectionWindow } from './objection-window.ts'
import { official } from './official.ts'
import { scopeOf } from './own-unit.ts'
import { wrongStep } from './wrong-step.ts'

/** Files an objection to a subject's own recorded result, within its own window. */
export const fileObjection = operation(endpoint, async ({ params, body }, context) => {
  const { db, now, newId, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  if (cycle.step.kind !== 'feedback' && cycle.step.kind !== 'notice')
    return wrongStep({ kind: 'step', stored: cycle }, params.cycle, '提出复核申请')
  const found = await official(context, cycle)
  if (isRefused(found)) return found
  const { appraisal, inputs } = found
  const scope = await scopeOf(context, params.cycle)
  const result = appraisal.results.find(({ subjectId, name }) => subjectId === body.subject || name === body.subject)
  if (!result || !(scope.covers(result.subjectId) || scope.covers(result.name)))
    return refuse('forbidden', '只能对自己的考核结果提出复核申请。')
  const part = inputs.scheme.parts.find(({ id, title }) => id === body.about.part || title === body.about.part)
  if (!part) return refuse('invalid', `考核办法里没有“${body.about.part}”这个得分项，请从反馈书所列得分项中选择。`)

  const today = chinaDay(now().toISOString())
  if (body.receivedOn !== undefined && !scope.all)
    return refuse('forbidden', '收件日期由考核办登记纸质申请时填写，网上提出的以提交当日为准。')
  const filedOn = body.receivedOn ?? today
  if (filedOn > today) return refuse('invalid', '收件日期不能晚于今天。')
  const window = await objectionWindow(context, cycle, inputs.scheme, result.subjectId, filedOn)
  if (isRefused(window)) return window

  const kept = await keep(
    db,
    params.cycle,
    {
      objectionId: newId(),
      subject: result.subjectId,
      name: result.name,
      about: { part: part.id, title: part.title, indicator: body.about.indicator ?? null },
      statement: body.statement,
      evidence: body.evidence ?? null,
      filedOn,
      filedBy: caller.name,
      window,
    },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) =>
    conflict.kind === 'open-already'
      ? refuse('conflict', `“${conflict.stored.name}”对这一事项的复核申请正在办理，不能重复提出。`)
      : wrongStep(conflict, params.cycle, '提出复核申请'),
  )
  return isRefused(settled) ? settled : objectionView(settled.done)
})
