import {
  readObjection,
  reviewObjection as keep,
  type Cycle,
  type Objection,
  type Review,
} from '#functions/store/index.ts'
import { reviewObjection as endpoint } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import type { Context } from '../context.ts'
import { operation, type Input } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { withAddedSeats } from './added-seats.ts'
import { corrected, type Corrected } from './correction.ts'
import { findCycle } from './find-cycle.ts'
import { noObjection, objectionRefused, objectionView } from './objection-view.ts'

type Body = Input<typeof endpoint>['body']

/** Decides an objection, with the correction it asks for and whatever follows from that for the whole group. */
export const reviewObjection = operation(endpoint, async ({ params, body }, context) => {
  const { db, caller, now } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const objection = await readObjection(db, caller.tenant, params.cycle, params.objection)
  if (!objection) return noObjection()
  const today = chinaDay(now().toISOString())
  const decidedOn = body.date ?? today
  const refusal = wrongReview(body, objection, decidedOn, today)
  if (refusal) return refusal
  // one that is settled changes nothing; a request sent again gets its answer from the store
  const outcome =
    body.outcome === 'upheld' && objection.open ? await outcomeOf(context, cycle, body, objection) : undefined
  if (outcome && isRefused(outcome)) return outcome

  const review: Review = {
    outcome: body.outcome,
    reason: body.reason,
    decidedOn,
    decidedBy: caller.name,
    changed: (outcome?.correction.tables ?? []).flatMap(({ table, changes }) =>
      changes.map(({ rowId }) => ({ table, rowId })),
    ),
    moved: outcome?.moved ?? [],
    knockOn: body.knockOn ?? null,
  }
  const kept = await keep(
    db,
    {
      cycleId: params.cycle,
      objectionId: params.objection,
      seen: body.seen,
      review,
      ...(outcome ? { correction: outcome.correction } : {}),
    },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  const settled = settle(kept, (conflict) => objectionRefused(conflict, params.cycle, '作出复核决定'))
  return isRefused(settled) ? settled : objectionView(settled.done)
})

/** The correction with what follows; where somebody else falls, as the leading group has decided. */
async function outcomeOf(
  context: Context,
  cycle: Cycle,
  { tables = [], knockOn }: Body,
  { subject, name }: Objection,
): Promise<Corrected | Refused> {
  const plain = await corrected(context, cycle, subject, tables)
  if (isRefused(plain)) return plain
  if (plain.fallen.length === 0) return decidable(plain)
  const names = plain.fallen.map((one) => `“${one.name}”`).join('、')
  if (!knockOn)
    return refuse('conflict', `更正后${names}的等次会下降，须由领导小组决定照降还是增列名额，并登记纪要文号和日期。`)
  if (knockOn.choice === 'lower') return decidable(plain)
  const seated = await corrected(context, cycle, subject, withAddedSeats(tables, plain.fallen, name, knockOn))
  return isRefused(seated) ? seated : decidable(seated)
}

function wrongReview(body: Body, objection: Objection, decidedOn: string, today: string): Refused | undefined {
  // one that is settled is the store's to answer: the same request may be sent twice
  if (objection.open && body.seen !== objection.version)
    return objectionRefused({ kind: 'objection-stale', stored: objection }, '', '作出复核决定')
  if (decidedOn > today) return refuse('invalid', '复核决定的日期不能晚于今天。')
  if (decidedOn < objection.filedOn) return refuse('invalid', '复核决定的日期不能早于提出申请的日期。')
  if (body.outcome === 'upheld' && objection.opinion === null)
    return refuse('conflict', '评分单位还没有提出意见，请先登记评分单位的意见，再作出复核决定。')
  if (body.outcome === 'upheld' && (body.tables ?? []).length === 0)
    return refuse('invalid', '复核申请成立的，必须写明更正哪些数据。')
  if (body.outcome === 'rejected' && (body.tables !== undefined || body.knockOn !== undefined))
    return refuse('invalid', '复核申请不成立的，不更正任何数据。')
  return undefined
}

function decidable(outcome: Corrected): Corrected | Refused {
  const [first] = outcome.obstacles
  return first === undefined ? outcome : refuse('conflict', `更正后的结果还不能确定：${first}`)
}
