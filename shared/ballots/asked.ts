import { SCORE_DECIMALS, type BallotAsks } from '../api/ballot.ts'
import type { Score } from '../scheme/schema.ts'
import { takesSingleBallots } from '../workbook/tables-read.ts'

type Classes = Score<'evaluator-classes'>

/** What a part of the scheme asks of a voter: one of its options, or points out of 100. */
export function asksOf({ options }: Classes): BallotAsks {
  if (options.length > 0) return { kind: 'options', options: options.map(({ title }) => title) }
  return { kind: 'points', from: 0, to: 100, decimals: SCORE_DECIMALS }
}

/** The table that its ballots go into: 测评票 where they are counted one by one, else 公众评议. */
export function tableOf(score: Classes): 'ballots' | 'votes' {
  return takesSingleBallots(score) ? 'votes' : 'ballots'
}
