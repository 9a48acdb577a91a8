import type { AuditContext } from './audit.ts'
import { ballotKeys, type BallotPlace } from './ballot-keys.ts'
import { scopeOf, type Ballot } from './ballots.ts'
import { commit, type Change, type Committed } from './commit.ts'
import type { Database, Item, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import type { BallotConflict } from './issue-codes.ts'
import { keys } from './keys.ts'

/** Takes no more votes: from this moment on every code is void, and what was cast can be counted. */
export function stopBallot(
  db: Database,
  { cycleId, ballotId }: { readonly cycleId: string; readonly ballotId: string },
  audit: AuditContext,
): Promise<Committed<true, BallotConflict>> {
  const place = { tenant: audit.tenant, cycleId, ballotId }
  return endVoting(db, place, audit, ({ head, classes }) => {
    if (head.state !== 'open') return { conflict: { kind: 'state', state: stateOf(head) } }
    if (classes.length < scopeOf(head).classes.length) return { conflict: { kind: 'lost' } }
    return {
      head: { key: keys.ballot(place.tenant, cycleId, ballotId), stored: head, next: { ...head, state: 'closing' } },
      action: 'ballot.stop',
      changed: { cycleId, ballotId },
      writes: closed(classes.filter((one) => one.closed === 0)),
      answer: true,
    }
  })
}

/** Gives up a ballot in which nobody has voted. */
export function cancelBallot(
  db: Database,
  { cycleId, ballotId, reason }: { readonly cycleId: string; readonly ballotId: string; readonly reason: string },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<true, BallotConflict>> {
  const place = { tenant: audit.tenant, cycleId, ballotId }
  const decide: DecideOnClasses = ({ head, classes }) => {
    if (head.state !== 'open' && head.state !== 'closing') return { conflict: { kind: 'state', state: stateOf(head) } }
    const cast = classes.reduce((sum, one) => sum + Number(one.cast), 0)
    if (cast > 0) return { conflict: { kind: 'votes', cast } }
    const turnout = classes.map((one) => [String(one.evaluatorClass), { issued: Number(one.issued), cast: 0 }])
    const next = { ...head, state: 'cancelled', reason, turnout: Object.fromEntries(turnout) as Ballot['turnout'] }
    return {
      head: { key: keys.ballot(place.tenant, cycleId, ballotId), stored: head, next },
      action: 'ballot.cancel',
      changed: { cycleId, ballotId, reason },
      writes: closed(classes),
      answer: true,
    }
  }
  return endVoting(db, place, { ...audit, reason }, decide, idempotency)
}

type DecideOnClasses = (stored: {
  readonly head: Item
  readonly classes: readonly Item[]
}) => Change<true> | { readonly conflict: BallotConflict }

/** Decides on the head and the classes as they are now; a vote cast meanwhile makes it be decided again. */
function endVoting(
  db: Database,
  place: BallotPlace,
  audit: AuditContext,
  decide: DecideOnClasses,
  idempotency?: Idempotency,
): Promise<Committed<true, BallotConflict>> {
  return commit<true, BallotConflict>(
    db,
    async () => {
      const head = await db.get(keys.ballot(place.tenant, place.cycleId, place.ballotId))
      if (!head) return { conflict: { kind: 'ballot-missing' } }
      const classes: Item[] = []
      const { pk, sk } = ballotKeys.ofClass(place, '')
      for await (const page of db.query({ pk, prefix: sk })) classes.push(...page)
      return decide({ head, classes })
    },
    audit,
    idempotency,
  )
}

function closed(classes: readonly Item[]): Write[] {
  return classes.map(({ pk, sk, cast }) => ({
    add: { pk, sk },
    amounts: { closed: 1 },
    when: { equals: { cast: Number(cast) } },
  }))
}

function stateOf(head: Item): Ballot['state'] {
  return head.state as Ballot['state'] // as the commands on ballots write it
}
