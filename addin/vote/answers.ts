import type { BallotAsks } from '#shared/api/ballot.ts'
import type { OutputOf } from '#shared/api/endpoint.ts'
import type { readBallotPaper, VoteGiven } from '#shared/api/votes.ts'

/** The paper that a code opened. */
export type Paper = OutputOf<typeof readBallotPaper>

/** What somebody has filled in for one subject so far. */
export type Answer = { readonly abstain: true } | { readonly option: string } | { readonly text: string }

/** What has been filled in, by subject. */
export type Answers = Readonly<Record<string, Answer>>

/** How an answer stands: nothing there, not to be taken as it is, or a vote. */
export type Standing = 'missing' | 'wrong' | 'given'

/** How far the answer to a subject is. */
export function standingOf(asks: BallotAsks, answer: Answer | undefined): Standing {
  if (!answer || ('text' in answer && answer.text.trim() === '')) return 'missing'
  return 'text' in answer && pointsOf(asks, answer.text) === undefined ? 'wrong' : 'given'
}

/** The votes of a paper, or undefined while any subject lacks a proper answer. */
export function votesOf({ asks, subjects }: Paper, answers: Answers): VoteGiven[] | undefined {
  const votes = subjects.flatMap(({ subject }): VoteGiven[] => {
    const answer = answers[subject]
    if (!answer) return []
    if (!('text' in answer)) return [{ subject, ...answer }]
    const score = pointsOf(asks, answer.text)
    return score === undefined ? [] : [{ subject, score }]
  })
  return votes.length === subjects.length ? votes : undefined
}

/** The points a text means, as people type them on a telephone; undefined where the paper does not take it. */
export function pointsOf(asks: BallotAsks, text: string): number | undefined {
  if (asks.kind !== 'points') return undefined
  const digits = /^(\d+)(?:\.(\d*))?$/.exec(text.normalize('NFKC').replaceAll('。', '.').trim())
  if (!digits || (digits[2] ?? '').length > asks.decimals) return undefined
  const points = Number(digits[0])
  return points >= asks.from && points <= asks.to ? points : undefined
}
