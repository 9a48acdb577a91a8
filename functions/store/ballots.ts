import type { BallotAsks, BallotView } from '#shared/api/index.ts'
import { ballotKeys, type BallotPlace } from './ballot-keys.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'
import { readText, type LongText } from './long-text.ts'

/** A class of voters as it was fixed when the ballot was opened. */
export type BallotClass = {
  readonly evaluatorClass: string
  readonly title: string
  readonly voters: number
  readonly minimum: number | null
  readonly signed: boolean
}

/** Whom a ballot is about. */
export type BallotSubject = { readonly subject: string; readonly name: string }

/** What is fixed when a ballot is opened. */
export type BallotScope = {
  readonly ballotId: string
  readonly cycleId: string
  readonly title: string
  readonly part: string
  readonly partTitle: string
  readonly table: 'ballots' | 'votes'
  readonly lastDay: string
  readonly asks: BallotAsks
  readonly ownBallots: 'excluded' | 'included' | null
  readonly classes: readonly BallotClass[]
  readonly subjects: readonly BallotSubject[]
}

/** How many of a class have a code, and how many have voted. */
export type Turnout = { readonly issued: number; readonly cast: number }

/** What the classes said, once a ballot is closed. */
export type BallotCounts = NonNullable<BallotView['counts']>

/** A ballot as it stands. */
export type Ballot = BallotScope & {
  readonly state: 'open' | 'closing' | 'closed' | 'cancelled'
  readonly openedBy: string
  readonly reason?: string
  /** By class. */
  readonly turnout: Readonly<Record<string, Turnout>>
  readonly counts?: BallotCounts
}

/** The ballots of a cycle, in order of their ids; of open ones the turnout as it is now. */
export async function listBallots(db: Database, tenant: string, cycleId: string): Promise<readonly Ballot[]> {
  const { pk, sk } = keys.ballot(tenant, cycleId, '')
  const items: Item[] = []
  for await (const page of db.query({ pk, prefix: sk })) items.push(...page)
  return Promise.all(items.map((item) => ballotOf(db, tenant, item)))
}

/** One ballot of a cycle, or undefined. */
export async function readBallot(
  db: Database,
  tenant: string,
  cycleId: string,
  ballotId: string,
): Promise<Ballot | undefined> {
  const item = await db.get(keys.ballot(tenant, cycleId, ballotId))
  return item && ballotOf(db, tenant, item)
}

/** The ballot that a head holds. */
export async function ballotOf(db: Database, tenant: string, head: Item): Promise<Ballot> {
  const { turnout, counts, ...stored } = head as unknown as StoredBallot // as the commands on ballots write it
  const { ballotId, cycleId } = stored
  return {
    ...scopeOf(head),
    state: stored.state,
    openedBy: stored.openedBy,
    ...(stored.reason === undefined ? {} : { reason: stored.reason }),
    turnout: turnout ?? (await turnoutOf(db, { tenant, cycleId, ballotId })),
    ...(counts ? { counts: JSON.parse(await readText(db, tenant, counts)) as BallotCounts } : {}), // as closing wrote it
  }
}

/** What a head says that never changes. */
export function scopeOf(head: Item): BallotScope {
  const stored = head as unknown as BallotScope // as above
  const { ballotId, cycleId, title, part, partTitle, table, lastDay, asks, ownBallots, classes, subjects } = stored
  return { ballotId, cycleId, title, part, partTitle, table, lastDay, asks, ownBallots, classes, subjects }
}

/** What a ballot's head holds; the turnout and the counts from closing on. */
export type StoredBallot = BallotScope & {
  readonly state: Ballot['state']
  readonly openedBy: string
  readonly reason?: string
  readonly turnout?: Readonly<Record<string, Turnout>>
  readonly counts?: LongText
}

/** The turnout as the table of ballots has it. */
export async function turnoutOf(db: Database, place: BallotPlace): Promise<Record<string, Turnout>> {
  const turnout: Record<string, Turnout> = {}
  const { pk, sk } = ballotKeys.ofClass(place, '')
  for await (const page of db.query({ pk, prefix: sk }))
    for (const { evaluatorClass, issued, cast } of page)
      turnout[String(evaluatorClass)] = { issued: Number(issued), cast: Number(cast) }
  return turnout
}
