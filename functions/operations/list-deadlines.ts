import { listFeedback } from '#functions/store/index.ts'
import { listDeadlines as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { deadlineState } from '#shared/procedure/index.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { scopeOf } from './own-unit.ts'
import { workCalendar } from './work-calendar.ts'

/** The deadlines of a cycle as they stand today, and the windows for objections that are still open. */
export const listDeadlines = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await findScheme(context, cycle.schemes.at(-1)?.schemeId ?? '')
  if (isRefused(found)) return found
  const { deadlines } = found.scheme
  const today = chinaDay(context.now().toISOString())
  const days = deadlines.flatMap(({ due }) => ('on' in due ? [due.on] : 'from' in due ? [due.until ?? due.from] : []))
  const [calendar, feedback, scope] = await Promise.all([
    workCalendar(context, [today, ...days]),
    listFeedback(context.db, context.caller.tenant, params.cycle),
    scopeOf(context, params.cycle),
  ])
  return {
    today,
    deadlines: deadlines.map((one) => {
      const state = deadlineState(one, today, calendar)
      return { ...state, findings: [...state.findings] }
    }),
    windows: feedback.flatMap(({ subjectId, name, window }) =>
      window && window.until >= today && (scope.covers(subjectId) || scope.covers(name))
        ? [{ subject: subjectId, name, ...window }]
        : [],
    ),
  }
})
