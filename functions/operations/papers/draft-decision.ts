import { reviewDecision, termOf, type Outcome } from '#functions/documents/papers/index.ts'
import { readObjection, type Moved } from '#functions/store/index.ts'
import type { SubjectResult } from '#shared/engine/result.ts'
import { refuse } from '../../refused.ts'
import { noObjection } from '../objection-view.ts'
import { scopeOf } from '../own-unit.ts'
import { deadlineOf, type Draft } from './draft.ts'

/** 复核决定书 on one objection that is decided. */
export const draftDecision: Draft = async ({ context, cycle, official, query }) => {
  const { db, caller } = context
  const { scheme } = official.inputs
  if (query.objection === undefined) return refuse('invalid', '请指明是哪一件复核申请。')
  const found = await readObjection(db, caller.tenant, cycle.cycleId, query.objection)
  const scope = await scopeOf(context, cycle.cycleId)
  if (!found || !(scope.covers(found.subject) || scope.covers(found.name))) return noObjection()
  const { review, opinion, about } = found
  if (!review) return refuse('conflict', '这件复核申请还没有作出决定。')
  const moved = review.moved.find(({ subjectId }) => subjectId === found.subject)
  const now = official.appraisal.results.find(({ subjectId }) => subjectId === found.subject)
  const term = termOf(scheme, deadlineOf(scheme, cycle, 'feedback'))
  return reviewDecision({
    scheme,
    subject: found.name,
    filedOn: found.filedOn,
    about: about.indicator === null ? about.title : `${about.title}：${about.indicator}`,
    outcome: review.outcome,
    reason: review.reason,
    decidedOn: review.decidedOn,
    before: moved ? sideOf(moved, 'before') : asIs(now),
    after: moved ? sideOf(moved, 'after') : asIs(now),
    ...(opinion ? { opinion: { unit: opinion.unit, text: opinion.text, date: opinion.date } } : {}),
    ...(review.knockOn ? { minutes: review.knockOn } : {}),
    ...(term ? { term } : {}),
  })
}

function sideOf({ total, rank, grade, parts }: Moved, side: 'before' | 'after'): Outcome {
  return {
    total: total[side],
    rank: rank[side],
    grade: grade[side],
    parts: Object.fromEntries(Object.entries(parts).map(([part, change]) => [part, change[side]])),
  }
}

function asIs(result: SubjectResult | undefined): Outcome {
  return {
    total: result?.total?.published ?? null,
    rank: result?.rank ?? null,
    grade: result?.grade ?? null,
    parts: {},
  }
}
