import type { Cycle } from '#functions/store/index.ts'
import { mayWrite, stepOf } from '#shared/procedure/index.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { procedureOfCycle } from './procedure-of-cycle.ts'

const WRITERS = { office: '考核办', unit: '被考核单位', evaluator: '评分单位' } as const

/** A refusal of a caller whom the cycle's step does not let write rows. */
export async function mayWriteNow(context: Context, cycle: Cycle): Promise<Refused | undefined> {
  const procedure = await procedureOfCycle(context, cycle)
  if (isRefused(procedure)) return procedure
  const step = stepOf(procedure, cycle.step.id)
  if (!step || mayWrite(step, context.caller.roles)) return undefined
  const writers = (step.by ?? []).map((role) => WRITERS[role]).join('、')
  return refuse('forbidden', `“${step.title}”环节的数据由${writers}填写，您不能修改。`)
}
