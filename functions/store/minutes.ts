import { commit, type Committed } from './commit.ts'
import type { AuditContext } from './audit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
import { keys, type Key } from './keys.ts'

/** A public notice of a step. */
export type Notice = Entry & {
  /** The day it was posted. */
  readonly from: string
  /** The last day of the notice. */
  readonly until: string
  readonly place: string
}

/** A decision taken elsewhere, recorded for those who took it. */
export type Decision = Entry & {
  readonly matter: string
  readonly body: string
  readonly minutesNumber: string
  readonly date: string
  readonly decidedBy: string
  readonly scan?: string
}

/** What both have: of which step and round, and about which set of results (empty where there is none yet). */
type Entry = {
  readonly number: number
  readonly step: string
  readonly round: number
  readonly setId: string
  readonly recordedAt: string
  readonly recordedBy: string
}

type Given<T extends Entry> = Omit<T, keyof Entry>
type KeyOf = (tenant: string, cycleId: string, number: number) => Key

/** All notices of a cycle, the first first. */
export function listNotices(db: Database, tenant: string, cycleId: string): Promise<readonly Notice[]> {
  return list<Notice>(db, keys.notice(tenant, cycleId, 0))
}

/** All decisions of a cycle, the first first. */
export function listDecisions(db: Database, tenant: string, cycleId: string): Promise<readonly Decision[]> {
  return list<Decision>(db, keys.decision(tenant, cycleId, 0))
}

/** Records that a notice was posted; only in a step of public notice. */
export function postNotice(
  db: Database,
  cycleId: string,
  notice: Given<Notice>,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Notice, StepConflict>> {
  return record<Notice>(db, { cycleId, kind: 'notice', keyOf: keys.notice, given: notice }, audit, idempotency)
}

/** Records a decision; only in a step of deliberation. */
export function recordDecision(
  db: Database,
  cycleId: string,
  decision: Given<Decision>,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Decision, StepConflict>> {
  return record<Decision>(
    db,
    { cycleId, kind: 'deliberation', keyOf: keys.decision, given: decision },
    audit,
    idempotency,
  )
}

function record<T extends Notice | Decision>(
  db: Database,
  { cycleId, kind, keyOf, given }: { cycleId: string; kind: 'notice' | 'deliberation'; keyOf: KeyOf; given: Given<T> },
  audit: AuditContext,
  idempotency: Idempotency | undefined,
): Promise<Committed<T, StepConflict>> {
  const { tenant, at, actor } = audit
  return commit<T, StepConflict>(
    db,
    async () => {
      const inStep = await cycleInStep(db, audit, cycleId, [kind])
      if ('conflict' in inStep) return inStep
      const { id: step } = inStep.cycle.step
      const [before, results] = await Promise.all([
        list<T>(db, keyOf(tenant, cycleId, 0)),
        db.get(keys.results(tenant, cycleId)),
      ])
      const number = before.length + 1
      const setId = typeof results?.setId === 'string' ? results.setId : ''
      const entry = { step, round: inStep.cycle.round, setId, recordedAt: at, recordedBy: actor.name }
      const answer = { ...given, number, ...entry } as unknown as T // what is given and the entry make up the whole
      return {
        head: { key: keyOf(tenant, cycleId, number), stored: undefined, next: answer },
        action: kind === 'notice' ? 'notice.post' : 'decision.record',
        changed: { cycleId, ...answer },
        writes: [inStep.guard],
        answer,
      }
    },
    audit,
    idempotency,
  )
}

async function list<T>(db: Database, { pk, sk }: Key): Promise<readonly T[]> {
  const entries: Item[] = []
  const prefix = sk.slice(0, sk.indexOf('#') + 1)
  for await (const page of db.query({ pk, prefix })) entries.push(...page)
  return entries.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => !OF_HEAD.has(name))) as T) // as record wrote it
}

/** What commit adds to a head. */
const OF_HEAD: ReadonlySet<string> = new Set(['pk', 'sk', 'version', 'auditSequence', 'auditHash'])
