import { moveCycle as keep, type Cycle, type MoveConflict } from '#functions/store/index.ts'
import { moveCycle as endpoint } from '#shared/api/index.ts'
import type { Finding } from '#shared/findings.ts'
import { sentence } from '#shared/messages/index.ts'
import { demandsOf, isUpTo, moveBetween, stepOf, type WrongMove } from '#shared/procedure/index.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { computed } from './computed.ts'
import { findCycle } from './find-cycle.ts'
import { factsOf } from './procedure-facts.ts'
import { cycleInSteps, procedureOfCycle, storedStep } from './procedure-of-cycle.ts'
import { wrongStep } from './wrong-step.ts'

/** The most findings that come back with a move. */
const MOST_FINDINGS = 200

/** Moves a cycle on to its next step once nothing is missing, or back to an earlier one with a reason. */
export const moveCycle = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const procedure = await procedureOfCycle(context, cycle)
  if (isRefused(procedure)) return procedure
  const move = moveBetween(procedure, cycle.step.id, body.to)
  const target = stepOf(procedure, body.to)
  // a request sent again finds the cycle moved on by itself; the store knows its answer
  if ('wrong' in move && (cycle.version === body.seen || !target))
    return refuse('conflict', wrongMove(move.wrong, cycle))
  const back = 'direction' in move && move.direction === 'back'
  if (back && body.reason === undefined) return refuse('invalid', '重新开启以前的环节必须注明理由。')
  if (!target) throw new Error(`no step ${body.to}`)
  const moved = await keep(
    context.db,
    {
      ...{ cycleId: params.cycle, seen: body.seen, to: storedStep(target), back },
      undoes: {
        approval: isUpTo(procedure, body.to, 'approval'),
        publication: isUpTo(procedure, body.to, 'publication'),
      },
      demands: async (now) => demandsOf(now.step, await factsOf(context, now)),
    },
    { ...auditOf(context), ...(body.reason === undefined ? {} : { reason: body.reason }) },
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(moved, (conflict) => conflicting(conflict, params.cycle))
  if (isRefused(settled)) return settled
  const left = cycle.step.kind === 'input' && !back ? await warnings(context, cycle) : []
  return { ...(await cycleInSteps(context, settled.done, procedure)), findings: left }
})

async function warnings(context: Context, cycle: Cycle): Promise<Finding[]> {
  const found = await computed(context, cycle)
  return isRefused(found) ? [] : found.appraisal.findings.slice(0, MOST_FINDINGS)
}

function wrongMove(wrong: WrongMove, { step }: Cycle): string {
  switch (wrong) {
    case 'unknown':
      return '考核办法没有这个环节，请核对后重试。'
    case 'same':
      return `已经在“${step.title}”环节，不需要再办理。`
    case 'skips':
      return `现在是“${step.title}”环节，不能跳过中间的环节，请逐个办理。`
    case 'archived':
      return '本考核周期已归档，不能再变动。'
  }
}

function conflicting(conflict: MoveConflict, cycleId: string): Refused {
  if (conflict.kind === 'demands') {
    const [first] = conflict.findings
    const more = conflict.findings.length > 1 ? `（另有 ${conflict.findings.length - 1} 项）` : ''
    const detail = first ? sentence(first, 'zh-CN') : ''
    return refuse('conflict', `还不能进入下一环节：${detail}${more}`, { findings: conflict.findings })
  }
  if (conflict.kind === 'successor')
    return refuse(
      'conflict',
      `${conflict.year} 年度的考核结果（${conflict.cycleId}）已经公布，本考核周期不能重新开启。`,
    )
  return wrongStep(conflict, cycleId, '变动环节')
}
