import { objectionForm } from '#functions/documents/papers/index.ts'
import { readObjection } from '#functions/store/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import { noObjection } from '../objection-view.ts'
import { scopeOf } from '../own-unit.ts'
import type { Draft } from './draft.ts'

/** 复核申请表: filled from an objection, or blank. */
export const draftForm: Draft = async ({ context, cycle, official, query }) => {
  const { db, caller, now } = context
  const { scheme } = official.inputs
  const day = chinaDay(now().toISOString())
  if (query.objection === undefined)
    return objectionForm({ scheme, day, ...(query.subject === undefined ? {} : { subject: query.subject }) })
  const found = await readObjection(db, caller.tenant, cycle.cycleId, query.objection)
  const scope = await scopeOf(context, cycle.cycleId)
  if (!found || !(scope.covers(found.subject) || scope.covers(found.name))) return noObjection()
  const { about, window } = found
  return objectionForm({
    scheme,
    day: found.filedOn,
    subject: found.name,
    receivedOn: window.received,
    until: window.until,
    about: about.indicator === null ? about.title : `${about.title}：${about.indicator}`,
    statement: found.statement,
    filedOn: found.filedOn,
    ...(found.evidence === null ? {} : { evidence: found.evidence }),
  })
}
