import { earlierAnswer, listBallots, openBallot as keep } from '#functions/store/index.ts'
import type { Ballot, BallotScope, Committed, Cycle, Idempotency, OpeningConflict } from '#functions/store/index.ts'
import { MOST_SUBJECTS, openBallot as endpoint, type InputOf } from '#shared/api/index.ts'
import { chinaDay } from '#shared/dates/index.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { ballotView } from './ballot-view.ts'
import { findCycle, noCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { mayWriteNow } from './may-write-now.ts'
import { newBallot, unsignedClasses } from './new-ballot.ts'
import { ballotRoster, rowsThere, takesNone } from './rows-there.ts'

/** Opens a ballot; what it asks follows from the scheme, whom it is about from the roster. */
export const openBallot = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await findScheme(context, cycle.schemes.at(-1)?.schemeId ?? '')
  if (isRefused(found)) return found
  const { scheme } = found
  const audit = auditOf(context)
  const named = idempotencyOf(context, endpoint.name, { params, body })
  // sent again, its own ballot is open already: that is no other one
  const earlier = named && (await earlierAnswer<Ballot>(context.db, audit, named))
  const kept = earlier ?? (await openNow(context, cycle, scheme, body, named))
  if (isRefused(kept)) return kept
  const settled = settle(kept, ({ kind }) =>
    kind === 'cycle-missing'
      ? noCycle(params.cycle)
      : refuse('conflict', '考核周期的环节刚有变动，没有发起测评，请刷新后重试。'),
  )
  if (isRefused(settled)) return settled
  return { ...ballotView(settled.done), findings: unsignedClasses(scheme, settled.done) }
})

async function openNow(
  context: Context,
  cycle: Cycle,
  scheme: Scheme,
  body: InputOf<typeof endpoint>['body'],
  named: Idempotency | undefined,
): Promise<Committed<Ballot, OpeningConflict> | Refused> {
  const { cycleId, epoch } = cycle
  const roster = await ballotRoster(context, cycleId, scheme)
  const asked = newBallot(scheme, roster, body)
  if (isRefused(asked)) return asked
  const refusal =
    (await mayWriteNow(context, cycle, [asked.table])) ??
    takesNone(cycle, asked.table) ??
    (await notNow(context, cycleId, asked))
  if (refusal) return refusal
  const scope = { ...asked, cycleId, ballotId: `b${context.newId().replaceAll('-', '').slice(0, 12)}` }
  return keep(context.db, { scope, epoch }, auditOf(context), named)
}

/** Whether a class has been asked about a subject before, or is to vote on a day that is over. */
async function notNow(
  context: Context,
  cycleId: string,
  { lastDay, subjects, classes, table, part }: Omit<BallotScope, 'ballotId' | 'cycleId'>,
): Promise<Refused | undefined> {
  const { db, caller, now } = context
  if (lastDay < chinaDay(now().toISOString())) return refuse('invalid', '投票的最后一天不能早于今天。')
  if (subjects.length > MOST_SUBJECTS)
    return refuse('invalid', `一张测评票最多列 ${MOST_SUBJECTS} 个对象，这次有 ${subjects.length} 个，请分几次组织。`)
  const asked = new Set(subjects.map(({ subject }) => subject))
  const again = (await listBallots(db, caller.tenant, cycleId)).find(
    (one) =>
      one.part === part &&
      (one.state === 'open' || one.state === 'closing') &&
      one.classes.some(({ evaluatorClass }) => classes.some((each) => each.evaluatorClass === evaluatorClass)) &&
      one.subjects.some(({ subject }) => asked.has(subject)),
  )
  if (again) return refuse('conflict', `“${again.title}”正在请同一类人评同样的对象，请先结束或取消那一次。`)
  return rowsThere(context, cycleId, { subjects, classes, table })
}
