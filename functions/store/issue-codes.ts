import { randomUUID } from 'node:crypto'
import type { AuditContext } from './audit.ts'
import { codeHash, newCode } from './ballot-code.ts'
import { ballotKeys } from './ballot-keys.ts'
import type { Ballot } from './ballots.ts'
import { commit, type Change, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'
import { writeAhead } from './write-ahead.ts'

/** Why a command on a ballot changes nothing. */
export type BallotConflict =
  | { readonly kind: 'ballot-missing' }
  | { readonly kind: 'class-missing' }
  /** It is no longer, or not yet, in the state the command is for. */
  | { readonly kind: 'state'; readonly state: Ballot['state'] }
  /** Everyone of the class has voted. */
  | { readonly kind: 'all-cast' }
  /** What was cast is not in the table of ballots, which has no backups: the records were restored from theirs. */
  | { readonly kind: 'lost' }
  /** So many have voted already. */
  | { readonly kind: 'votes'; readonly cast: number }

/** Codes as they are told once. */
export interface IssuedCodes {
  readonly codes: readonly string[]
  readonly voided: number
}

/** Days for which a code is still known after the last day of voting. */
const KNOWN_FOR = 60
/** What an item of a code takes, more or less. */
const CODE_BYTES = 500

/**
 * Gives each voter of a class who has not voted a new code. The codes are written ahead under a number of their own,
 * and count from the moment the class names it: as many as are still to vote, and none of before. They are returned to
 * the caller and kept nowhere; audited is how many there were.
 */
export async function issueCodes(
  db: Database,
  named: { readonly cycleId: string; readonly ballotId: string; readonly evaluatorClass: string },
  audit: AuditContext,
): Promise<Committed<IssuedCodes, BallotConflict>> {
  let issued: IssuedCodes = { codes: [], voided: 0 }
  const place = { tenant: audit.tenant, cycleId: named.cycleId, ballotId: named.ballotId }
  const committed = await commit<true, BallotConflict>(
    db,
    async (): Promise<Change<true> | { conflict: BallotConflict }> => {
      const key = keys.ballot(place.tenant, place.cycleId, place.ballotId)
      const head = await db.get(key)
      if (!head) return { conflict: { kind: 'ballot-missing' } }
      if (head.state !== 'open') return { conflict: { kind: 'state', state: head.state as Ballot['state'] } } // as open-ballot wrote it
      const ofClass = await db.get(ballotKeys.ofClass(place, named.evaluatorClass))
      if (!ofClass) return { conflict: { kind: 'class-missing' } }
      const [voters, cast, before] = [Number(ofClass.voters), Number(ofClass.cast), Number(ofClass.issued)]
      if (cast >= voters) return { conflict: { kind: 'all-cast' } }
      const issue = randomUUID()
      const codes = Array.from({ length: voters - cast }, newCode)
      await writeAhead(
        db,
        codes.map((code) => ({
          item: codeItem(code, { ...named, tenant: place.tenant, issue, head }),
          bytes: CODE_BYTES,
        })),
      )
      issued = { codes, voided: before === 0 ? 0 : before - cast }
      return {
        head: { key, stored: head, next: head },
        action: 'ballot.codes',
        changed: { ...named, issued: codes.length, voided: issued.voided },
        writes: [
          {
            put: { ...ofClass, issue, issued: voters },
            when: { equals: { issue: String(ofClass.issue), cast, closed: 0 } },
          },
        ],
        answer: true,
      }
    },
    audit,
  )
  return 'answer' in committed ? { answer: issued, replayed: false } : committed
}

function codeItem(
  code: string,
  {
    head,
    ...of
  }: { tenant: string; cycleId: string; ballotId: string; evaluatorClass: string; issue: string; head: Item },
): Item {
  const hash = codeHash(code)
  if (hash === undefined) throw new Error('a new code is one')
  const { tenant, cycleId, ballotId, evaluatorClass, issue } = of
  const ttl = Date.parse(String(head.lastDay)) / 1000 + KNOWN_FOR * 24 * 3600
  return { ...ballotKeys.code(hash), tenant, cycleId, ballotId, evaluatorClass, issue, used: 0, ttl }
}
