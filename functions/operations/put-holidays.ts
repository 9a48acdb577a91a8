import { putHolidays as keep } from '#functions/store/index.ts'
import { putHolidays as endpoint } from '#shared/api/index.ts'
import { yearOf } from '#shared/dates/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { holidaysView } from './holidays-view.ts'

/** Puts an office's own days off and make-up days of a year in place of those seen. */
export const putHolidays = operation(endpoint, async ({ params, body }, context) => {
  const year = Number(params.year)
  const { seen, ...entries } = body
  const days = [...entries.daysOff, ...entries.workingDays]
  const elsewhere = days.find((day) => yearOf(day) !== year)
  if (elsewhere !== undefined) return refuse('invalid', `${elsewhere} 不在 ${year} 年，请录入到所在的年份。`)
  const twice = days.find((day, at) => days.indexOf(day) < at)
  if (twice !== undefined) return refuse('invalid', `${twice} 列了两次，同一天只能是放假或上班。`)
  const kept = await keep(
    context.db,
    { year, ...entries, version: seen },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, () => refuse('conflict', '放假安排刚被他人修改，请刷新后重试。'))
  return isRefused(settled) ? settled : holidaysView(settled.done)
})
