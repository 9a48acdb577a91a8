import { publicNotice, termOf } from '#functions/documents/papers/index.ts'
import { listNotices } from '#functions/store/index.ts'
import { refuse } from '../../refused.ts'
import { scopeOf } from '../own-unit.ts'
import { deadlineOf, type Draft } from './draft.ts'

/** 公示 as it was last posted. */
export const draftNotice: Draft = async ({ context, cycle, official, query }) => {
  const { db, caller } = context
  const { scheme } = official.inputs
  if (!(await scopeOf(context, cycle.cycleId)).all) return refuse('forbidden', '公示由考核办导出。')
  const notice = (await listNotices(db, caller.tenant, cycle.cycleId)).at(-1)
  const term = termOf(scheme, deadlineOf(scheme, cycle, 'notice'))
  if (!notice || !term) return refuse('conflict', '还没有登记公示，请先登记公示的起始日期和地点。')
  const { from, until, place } = notice
  return publicNotice({
    scheme,
    appraisal: official.appraisal,
    ...{ from, until, place, term },
    ...(query.contact === undefined ? {} : { contact: query.contact }),
  })
}
