import type { Ballot, BallotConflict } from '#functions/store/index.ts'
import type { BallotView } from '#shared/api/index.ts'
import { refuse, type Refused } from '../refused.ts'

/** A ballot as the office sees it. */
export function ballotView(ballot: Ballot): BallotView {
  const { ballotId, title, part, partTitle, table, state, lastDay, asks, ownBallots, openedBy } = ballot
  return {
    ...{ ballot: ballotId, title, part, partTitle, table, state, lastDay, asks, ownBallots, openedBy },
    classes: ballot.classes.map((one) => ({
      ...one,
      ...(ballot.turnout[one.evaluatorClass] ?? { issued: 0, cast: 0 }),
    })),
    subjects: [...ballot.subjects],
    counts: ballot.counts ?? null,
    reason: ballot.reason ?? null,
  }
}

const STATES: Readonly<Record<Ballot['state'], string>> = {
  open: '正在投票',
  closing: '正在计票',
  closed: '已经结束',
  cancelled: '已经取消',
}

/** The refusal of a command on a ballot that is not as the command needs it. */
export function ballotRefused(conflict: BallotConflict, ballotId: string, what: string): Refused {
  switch (conflict.kind) {
    case 'ballot-missing':
      return refuse('not-found', `没有网上测评“${ballotId}”，请刷新后重试。`)
    case 'class-missing':
      return refuse('not-found', '这次测评没有这一类投票人，请刷新后重试。')
    case 'state':
      return refuse('conflict', `这次测评${STATES[conflict.state]}，不能${what}。`)
    case 'all-cast':
      return refuse('conflict', '这一类投票人都已投票，没有可以换发的票码。')
    case 'lost':
      return refuse('conflict', '测评库中已没有这次测评的票（测评库不作备份），不能计票，请取消后重新组织。')
    case 'votes':
      return refuse('conflict', `已有 ${conflict.cast} 人投票，不能${what}；请改为结束测评。`)
  }
}
