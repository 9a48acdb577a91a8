import type { Mark } from '#shared/ballots/index.ts'
import { codeHash } from './ballot-code.ts'
import { ballotKeys, type BallotPlace } from './ballot-keys.ts'
import type { BallotScope } from './ballots.ts'
import type { Database } from './database.ts'
import { StoreUnavailableError } from './store-errors.ts'
import { countersOf } from './tally.ts'

/** How often a ballot is tried before it is told that the database is busy: a whole hall may vote at once. */
const ATTEMPTS = 60

/** Why a code lets nobody in: there is none such, it has voted, another was given in its place, or voting is over. */
export type CodeProblem = 'unknown' | 'used' | 'void' | 'closed'

/** The paper a code opens, and whose it is. */
export interface OpenedPaper {
  readonly place: BallotPlace
  readonly hash: string
  readonly issue: string
  readonly evaluatorClass: string
  readonly classTitle: string
  readonly signed: boolean
  readonly paper: Pick<BallotScope, 'title' | 'partTitle' | 'lastDay' | 'asks' | 'ownBallots' | 'subjects'>
}

/** The paper that a code opens; the office follows from the code and from nothing else. */
export async function openPaper(db: Database, code: string): Promise<OpenedPaper | { readonly problem: CodeProblem }> {
  const hash = codeHash(code)
  return hash === undefined ? { problem: 'unknown' } : openByHash(db, hash)
}

async function openByHash(db: Database, hash: string): Promise<OpenedPaper | { readonly problem: CodeProblem }> {
  const item = await db.get(ballotKeys.code(hash))
  if (!item) return { problem: 'unknown' }
  if (Number(item.used) > 0) return { problem: 'used' }
  const place = { tenant: String(item.tenant), cycleId: String(item.cycleId), ballotId: String(item.ballotId) }
  const evaluatorClass = String(item.evaluatorClass)
  const classKey = ballotKeys.ofClass(place, evaluatorClass)
  const found = await db.batchGet([ballotKeys.paper(place), classKey])
  const ofClass = found.find(({ sk }) => sk === classKey.sk)
  const paper = found.find(({ sk }) => sk !== classKey.sk)
  if (!paper || !ofClass) return { problem: 'unknown' }
  if (Number(ofClass.closed) > 0) return { problem: 'closed' }
  if (ofClass.issue !== item.issue) return { problem: 'void' }
  return {
    ...{ place, hash, issue: String(item.issue), evaluatorClass },
    classTitle: String(ofClass.title),
    signed: ofClass.signed === true,
    paper: paper as unknown as OpenedPaper['paper'], // as open-ballot wrote it
  }
}

/**
 * Casts a ballot: the code is used up, the class has one vote more, and what was said of each subject is one more of
 * its kind, in one transaction. No vote is kept as such, nor when or in which order any came.
 */
export async function castBallot(
  db: Database,
  opened: OpenedPaper,
  marks: readonly Mark[],
): Promise<{ readonly done: true } | { readonly problem: CodeProblem }> {
  const { place, hash, issue, evaluatorClass } = opened
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcome = await db.transact([
      { add: ballotKeys.code(hash), amounts: { used: 1 }, when: { equals: { used: 0, issue } } },
      { add: ballotKeys.ofClass(place, evaluatorClass), amounts: { cast: 1 }, when: { equals: { issue, closed: 0 } } },
      ...[...countersOf(marks)].map(([chunk, amounts]) => ({
        add: ballotKeys.tally(place, evaluatorClass, chunk),
        amounts,
        when: { equals: { chunk } },
      })),
    ])
    if ('done' in outcome) return outcome
    if ('failed' in outcome) {
      const again = await openByHash(db, hash)
      if ('problem' in again) return again
    }
    await db.pause(attempt)
  }
  throw new StoreUnavailableError('the ballots stay contended')
}
