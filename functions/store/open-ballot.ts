import type { AuditContext } from './audit.ts'
import { ballotKeys } from './ballot-keys.ts'
import { ballotOf, type Ballot, type BallotScope } from './ballots.ts'
import { commit, versionOf, type Change, type Committed } from './commit.ts'
import { cycleOf } from './cycles.ts'
import type { Database, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { chunksOf } from './tally.ts'

/** Why a ballot is not opened. */
export type OpeningConflict =
  | { readonly kind: 'cycle-missing' }
  /** The cycle has moved since the caller was let in. */
  | { readonly kind: 'moved' }

/** Opens a ballot: its head among the records, and its paper with the counters, all at nought, in the table of ballots. */
export async function openBallot(
  db: Database,
  { scope, epoch }: { readonly scope: BallotScope; readonly epoch: number },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Ballot, OpeningConflict>> {
  const { tenant, actor } = audit
  const { cycleId, ballotId } = scope
  return commit<Ballot, OpeningConflict>(
    db,
    async (): Promise<Change<Ballot> | { conflict: OpeningConflict }> => {
      const item = await db.get(keys.cycle(tenant, cycleId))
      if (!item) return { conflict: { kind: 'cycle-missing' } }
      if (cycleOf(item).epoch !== epoch) return { conflict: { kind: 'moved' } }
      const key = keys.ballot(tenant, cycleId, ballotId)
      const next = { ...scope, state: 'open' as const, openedBy: actor.name }
      const guard: Write = {
        add: keys.cycle(tenant, cycleId),
        amounts: { touched: 1 },
        when: { equals: { version: versionOf(item) } },
      }
      const answer = await ballotOf(db, tenant, { ...key, ...next, turnout: zero(scope) })
      return {
        head: { key, stored: undefined, next },
        action: 'ballot.open',
        changed: scope,
        writes: [guard, ...papers(tenant, scope)],
        answer,
      }
    },
    audit,
    idempotency,
  )
}

function zero({ classes }: BallotScope): Ballot['turnout'] {
  return Object.fromEntries(classes.map(({ evaluatorClass }) => [evaluatorClass, { issued: 0, cast: 0 }]))
}

function papers(tenant: string, scope: BallotScope): Write[] {
  const { cycleId, ballotId, title, partTitle, lastDay, asks, ownBallots, classes, subjects } = scope
  const place = { tenant, cycleId, ballotId }
  const paper = { ...place, title, partTitle, lastDay, asks, ownBallots, subjects }
  const items = [
    { ...ballotKeys.paper(place), ...paper },
    ...classes.map(({ evaluatorClass, title: named, signed, voters }) => ({
      ...ballotKeys.ofClass(place, evaluatorClass),
      ...{ evaluatorClass, title: named, signed, voters, issue: '', issued: 0, cast: 0, closed: 0 },
    })),
    ...classes.flatMap(({ evaluatorClass }) =>
      Array.from({ length: chunksOf(subjects.length) }, (_, chunk) => ({
        ...ballotKeys.tally(place, evaluatorClass, chunk),
        evaluatorClass,
        chunk,
      })),
    ),
  ]
  return items.map((put) => ({ put, when: { absent: true } }))
}
