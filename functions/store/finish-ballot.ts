import { canonicalJson } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { ballotKeys, type BallotPlace } from './ballot-keys.ts'
import { ballotOf, type Ballot, type BallotCounts, type Turnout } from './ballots.ts'
import { commit, type Change, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { BallotConflict } from './issue-codes.ts'
import { keys } from './keys.ts'
import { keepText } from './long-text.ts'
import { births, isFew, planPatch, type PatchConflict } from './patch-rows.ts'
import type { RowChange } from './row-changes.ts'
import { writeAhead } from './write-ahead.ts'

/** A ballot that takes no more votes, with what it comes to. */
export interface BallotToFinish {
  readonly cycleId: string
  readonly ballotId: string
  readonly epoch: number
  readonly turnout: Readonly<Record<string, Turnout>>
  readonly counts: BallotCounts
  readonly rows: readonly RowChange[]
}

/** Days for which papers and counts stay beside the records that were made from them. */
const KEPT_FOR = 30
/** What an item of a tally takes at most, more or less. */
const TALLY_BYTES = 100_000

/** Closes a ballot: its counts and its rows go among the records, all in one transaction or not at all. */
export function finishBallot(
  db: Database,
  { cycleId, ballotId, epoch, turnout, counts, rows }: BallotToFinish,
  audit: AuditContext,
): Promise<Committed<Ballot, BallotConflict | PatchConflict>> {
  const { tenant } = audit
  return commit<Ballot, BallotConflict | PatchConflict>(
    db,
    async (): Promise<Change<Ballot> | { conflict: BallotConflict | PatchConflict }> => {
      const key = keys.ballot(tenant, cycleId, ballotId)
      const head = await db.get(key)
      if (!head) return { conflict: { kind: 'ballot-missing' } }
      const ballot = await ballotOf(db, tenant, head)
      if (ballot.state !== 'closing') return { conflict: { kind: 'state', state: ballot.state } }
      const { table } = ballot
      const few = isFew(rows)
      const plan =
        rows.length === 0 ? undefined : await planPatch(db, { cycleId, table, epoch, changes: rows }, audit, few)
      if (plan && 'conflict' in plan) return plan
      const kept = await keepText(db, tenant, 'BALLOT', canonicalJson(counts))
      return {
        head: { key, stored: head, next: { ...head, state: 'closed', turnout, counts: kept } },
        action: 'ballot.close',
        changed: { cycleId, ballotId, turnout, table, rows: rows.length },
        also: plan ? [{ head: plan.head, action: plan.action, changed: plan.changed }] : [],
        writes: plan ? [...births(plan.born), ...plan.writes] : [],
        answer: { ...ballot, state: 'closed', turnout, counts },
      }
    },
    audit,
  )
}

/** Lets the paper and the counters of a ballot that is over expire; done again it changes nothing. */
export async function forgetBallot(db: Database, place: BallotPlace, at: string): Promise<void> {
  const items: Item[] = []
  for (const { pk } of [ballotKeys.paper(place), ballotKeys.tally(place, '', 0)])
    for await (const page of db.query({ pk })) items.push(...page.filter(({ ttl }) => ttl === undefined))
  const ttl = Math.floor(Date.parse(at) / 1000) + KEPT_FOR * 24 * 3600
  await writeAhead(
    db,
    items.map((item) => ({ item: { ...item, ttl }, bytes: TALLY_BYTES })),
  )
}
