import { listNotices, readFeedback, type Cycle } from '#functions/store/index.ts'
import { isInTime, officialDay } from '#shared/dates/index.ts'
import { stepOf } from '#shared/procedure/index.ts'
import { procedureOf } from '#shared/scheme/standard-procedure.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'

/** The days on which a subject can object: from the receipt of its own feedback, or while the public notice runs. */
export interface ObjectionWindow {
  readonly received: string
  readonly until: string
}

/** The window of one subject, if the day lies in it; a regulation may take a late objection with a warning. */
export async function objectionWindow(
  context: Context,
  cycle: Cycle,
  scheme: Scheme,
  subjectId: string,
  day: string,
): Promise<ObjectionWindow | Refused> {
  const window = await windowOf(context, cycle, subjectId)
  if (isRefused(window)) return window
  const { received, until } = window
  if (day < received)
    return refuse('invalid', `收到反馈的日期是${officialDay(received)}，复核申请的日期不能早于这一天。`)
  if (isInTime(day, until) || !isRefusedWhenLate(scheme, cycle.step.id)) return window
  return refuse(
    'conflict',
    `复核申请应在${officialDay(until)}以前提出（${officialDay(received)}收到反馈），${officialDay(day)}已逾期，不予受理。`,
  )
}

async function windowOf(
  { db, caller }: Context,
  { cycleId, step, round }: Cycle,
  subjectId: string,
): Promise<ObjectionWindow | Refused> {
  if (step.kind === 'notice') {
    const notice = (await listNotices(db, caller.tenant, cycleId)).findLast(
      (one) => one.step === step.id && one.round === round,
    )
    if (!notice) return refuse('conflict', '还没有张贴公示，公示期间才能提出异议。')
    return { received: notice.from, until: notice.until }
  }
  const feedback = await readFeedback(db, caller.tenant, cycleId, subjectId)
  if (!feedback) return refuse('conflict', '还没有收到书面反馈，收到之后才能提出复核申请。')
  const { receipt, window } = feedback
  if (!receipt || !window) return refuse('conflict', '书面反馈还没有登记回执，请先签收，再提出复核申请。')
  return { received: receipt.date, until: window.until }
}

function isRefusedWhenLate(scheme: Scheme, stepId: string): boolean {
  const step = stepOf(procedureOf(scheme), stepId)
  const deadline = scheme.deadlines.find(({ id }) => id === step?.deadline)
  return deadline?.late !== 'warned'
}
