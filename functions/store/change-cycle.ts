import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed, type Step } from './commit.ts'
import { cycleOf, takesRows, type Cycle, type CycleConflict } from './cycles.ts'
import type { Database, Item, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'

/** A change of a cycle by someone who saw it at a version. */
export interface Seen {
  readonly cycleId: string
  readonly seen: number
}

/** What a change makes of a cycle; `undefined` takes an approval or a publication away. */
export interface CycleChange {
  readonly action: string
  readonly next: Partial<Pick<Cycle, 'step' | 'frozen' | 'movedAt' | 'round' | 'schemes'>> & {
    readonly approval?: Cycle['approval'] | undefined
    readonly published?: Cycle['published'] | undefined
  }
  readonly changed: Json
  /** Other aggregates that change with it. */
  readonly also?: readonly Step[]
  /** What else must be as it was read. */
  readonly checks?: readonly Write[]
}

/** Decides on the cycle as it has just been read; the heads of its tables were read before. */
export type DecideOnCycle<Conflict> = (cycle: Cycle, stored: Item) => Promise<CycleChange | { conflict: Conflict }>

/** Counters of the cycle's head that commands raise which its moves must not pass by. */
export const COUNTED = ['tables', 'touched'] as const

/**
 * Changes a cycle as a whole: its step, or whether it is frozen. Every table's head learns of it in the same
 * transaction; a row, a receipt or an objection on its way meanwhile makes the change be decided anew.
 */
export function changeCycle<Conflict>(
  db: Database,
  { cycleId, seen }: Seen,
  decide: DecideOnCycle<Conflict>,
  audit: AuditContext,
  idempotency: Idempotency | undefined,
): Promise<Committed<Cycle, CycleConflict | Conflict>> {
  const key = keys.cycle(audit.tenant, cycleId)
  return commit<Cycle, CycleConflict | Conflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (!stored) return { conflict: { kind: 'cycle-missing' } }
      const cycle = cycleOf(stored)
      if (cycle.version !== seen) return { conflict: { kind: 'stale', stored: cycle } }
      if (audit.at < cycle.movedAt) return { conflict: { kind: 'clock', stored: cycle } }
      const heads = await tableHeads(db, audit.tenant, cycleId)
      const change = await decide(cycle, stored)
      if ('conflict' in change) return change
      const { action, changed, also = [], checks = [] } = change
      const raises = 'frozen' in change.next || 'step' in change.next
      const next = { ...change.next, epoch: raises ? cycle.epoch + 1 : cycle.epoch }
      const nextItem = without({ ...stored, ...next })
      const after = cycleOf({ ...nextItem, version: cycle.version + 1 })
      return {
        head: { key, stored, next: nextItem, unchanged: COUNTED },
        writes: [...(raises ? heads.map((head) => raised(head, after)) : []), ...checks],
        also,
        action,
        changed,
        answer: after,
      }
    },
    audit,
    idempotency,
  )
}

/** A table's head once the cycle has moved: its rows are as before, and so is its version. */
function raised(head: Item, { epoch, frozen, step }: Cycle): Write {
  return {
    put: { ...head, epoch, frozen, closed: !takesRows(step, String(head.table)) },
    when: { equals: { version: versionOf(head), epoch: Number(head.epoch) } },
  }
}

async function tableHeads(db: Database, tenant: string, cycleId: string): Promise<readonly Item[]> {
  const { pk, sk } = keys.table(tenant, cycleId, '')
  const heads: Item[] = []
  for await (const page of db.query({ pk, prefix: sk })) heads.push(...page)
  return heads
}

/** An item without the attributes that are to be taken away. */
function without({ pk, sk, ...attributes }: Item): Item {
  return { pk, sk, ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) }
}
