import type { Cycle } from '#functions/store/index.ts'
import { dueDay } from '#shared/dates/index.ts'
import { sentence } from '#shared/messages/index.ts'
import { stepOf } from '#shared/procedure/index.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { findScheme } from './find-scheme.ts'
import { workCalendar } from './work-calendar.ts'

/** The last day of the deadline that runs in the cycle's step from a day: of a receipt, or of a posting. */
export async function dueInStep(context: Context, { schemes, step }: Cycle, from: string): Promise<string | Refused> {
  const found = await findScheme(context, schemes.at(-1)?.schemeId ?? '')
  if (isRefused(found)) return found
  const { scheme } = found
  const name = stepOf(procedureOf(scheme), step.id)?.deadline
  const deadline = scheme.deadlines.find(({ id }) => id === name)
  if (!deadline) return refuse('conflict', `“${step.title}”环节没有期限，不能登记。`)
  const due = dueDay(deadline, from, await workCalendar(context, [from]))
  if (due === null) return refuse('conflict', `“${step.title}”环节没有期限，不能登记。`)
  if ('finding' in due) return refuse('conflict', sentence(due.finding, 'zh-CN'), { findings: [due.finding] })
  return due.day
}
