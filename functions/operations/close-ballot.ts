import {
  countBallot,
  finishBallot,
  forgetBallot,
  readBallot,
  stopBallot,
  type Ballot,
  type BallotConflict,
  type Cycle,
  type TablesConflict,
} from '#functions/store/index.ts'
import { closeBallot as endpoint } from '#shared/api/index.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, settle } from '../settle.ts'
import { rowsOf, unreadable, writtenAs, type WrittenAs } from './ballot-outcome.ts'
import { ballotRefused, ballotView } from './ballot-view.ts'
import { findCycle } from './find-cycle.ts'
import { schemesInForce, type SchemesInForce } from './schemes-in-force.ts'
import { mayWriteNow } from './may-write-now.ts'
import { rowsThere, takesNone } from './rows-there.ts'
import { rowsRefused } from './rows-refused.ts'

/**
 * Ends a ballot in steps that can each be done again: no more votes; counted; counts and rows kept as records; what the
 * table of ballots still has left to expire. Nothing is stopped before it is sure that the rows can be taken now.
 */
export const closeBallot = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const place = { tenant: caller.tenant, cycleId: params.cycle, ballotId: params.ballot }
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const found = await schemesInForce(context, cycle)
  if (isRefused(found)) return found
  const ballot = await readBallot(db, caller.tenant, params.cycle, params.ballot)
  if (!ballot) return ballotRefused({ kind: 'ballot-missing' }, params.ballot, '结束')
  const written = await writtenAs(context, found.scheme, params.cycle)
  const finished = ballot.state === 'closed' ? ballot : await finish(context, cycle, found, ballot, written)
  if (isRefused(finished)) return finished
  await forgetBallot(db, place, auditOf(context).at)
  const { rows, findings } = rowsOf(finished, written)
  return { ...ballotView(finished), rows: rows.length, findings: [...findings] }
})

async function finish(
  context: Context,
  cycle: Cycle,
  schemes: SchemesInForce,
  ballot: Ballot,
  written: WrittenAs,
): Promise<Ballot | Refused> {
  const { db, caller } = context
  const { cycleId, ballotId, table } = ballot
  const refusal =
    (await mayWriteNow(context, cycle, [table])) ??
    takesNone(cycle, table) ??
    (await rowsThere(context, cycleId, ballot))
  if (refusal) return refusal
  if (ballot.state !== 'closing') {
    const stopped = settle(await stopBallot(db, ballot, auditOf(context)), refusalOf(ballotId, cycle))
    if (isRefused(stopped)) return stopped
  }
  const counted = await countBallot(db, { tenant: caller.tenant, cycleId, ballotId }, ballot)
  const { rows } = rowsOf({ ...ballot, ...counted }, written)
  const wrong = await unreadable(context, schemes, cycleId, { table, rows })
  if (wrong) return wrong
  const changes = rows.map((values, at) => ({
    rowId: `${ballotId}-${String(at + 1).padStart(5, '0')}`,
    seen: 0,
    values,
  }))
  const kept = await finishBallot(
    db,
    { cycleId, ballotId, epoch: cycle.epoch, ...counted, rows: changes },
    auditOf(context),
  )
  const settled = settle(kept, refusalOf(ballotId, cycle))
  return isRefused(settled) ? settled : settled.done
}

function refusalOf(ballotId: string, cycle: Cycle) {
  return (conflict: BallotConflict | Exclude<TablesConflict, { kind: 'rows' }> | RowsConflict): Refused => {
    switch (conflict.kind) {
      case 'cycle-missing':
      case 'frozen':
      case 'closed':
        return rowsRefused(conflict, cycle)
      case 'rows':
        return refuse('conflict', '计票结果的行刚被他人写入，没有重复写入，请刷新后重试。')
      default:
        return ballotRefused(conflict, ballotId, '结束')
    }
  }
}

interface RowsConflict {
  readonly kind: 'rows'
}
