import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import { cycleOf, type Approval, type Cycle, type CycleConflict, type CycleState } from './cycles.ts'
import type { Database, Item, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'

/** A step of a cycle by someone who saw it at a version. */
interface Seen {
  readonly cycleId: string
  readonly seen: number
}

/** Moves a cycle from one state to another. */
export function moveCycle(
  db: Database,
  { from, to, ...seen }: Seen & { readonly from: CycleState; readonly to: CycleState },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, CycleConflict>> {
  const step = { action: 'cycle.move', from: [from], next: { state: to }, changed: { from, to } }
  return changeCycle(db, seen, step, audit, idempotency)
}

/** Records the approval of a proposed cycle, decided elsewhere and minuted, and freezes its tables. */
export function recordApproval(
  db: Database,
  {
    approval,
    from = ['proposed'],
    ...seen
  }: Seen & { readonly approval: Approval; readonly from?: readonly CycleState[] },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, CycleConflict>> {
  const step = {
    action: 'cycle.approve',
    from,
    next: { state: 'approved' as const, approval, frozen: true },
    changed: approval,
  }
  return changeCycle(db, seen, step, audit, idempotency)
}

/** Freezes all tables of a cycle at once, or opens them again; either raises the epoch. */
export function freezeCycle(
  db: Database,
  { frozen, ...seen }: Seen & { readonly frozen: boolean },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, CycleConflict>> {
  const step = { action: frozen ? 'cycle.freeze' : 'cycle.reopen', next: { frozen }, changed: { frozen } }
  return changeCycle(db, seen, step, audit, idempotency)
}

interface Step {
  readonly action: string
  readonly from?: readonly CycleState[]
  readonly next: Partial<Pick<Cycle, 'state' | 'approval' | 'frozen'>>
  readonly changed: Json
}

function changeCycle(
  db: Database,
  { cycleId, seen }: Seen,
  step: Step,
  audit: AuditContext,
  idempotency: Idempotency | undefined,
): Promise<Committed<Cycle, CycleConflict>> {
  const key = keys.cycle(audit.tenant, cycleId)
  return commit<Cycle, CycleConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (!stored) return { conflict: { kind: 'cycle-missing' } }
      const cycle = cycleOf(stored)
      if (cycle.version !== seen) return { conflict: { kind: 'stale', stored: cycle } }
      if (step.from && !step.from.includes(cycle.state)) return { conflict: { kind: 'state', stored: cycle } }
      const epoch = 'frozen' in step.next ? cycle.epoch + 1 : cycle.epoch
      const writes = epoch === cycle.epoch ? [] : await raiseEpoch(db, audit.tenant, cycleId, epoch, step.next.frozen)
      return {
        head: { key, stored, next: { ...stored, ...step.next, epoch }, unchanged: ['tables'] },
        writes,
        action: step.action,
        changed: step.changed,
        answer: { ...cycle, ...step.next, epoch, version: cycle.version + 1 },
      }
    },
    audit,
    idempotency,
  )
}

async function raiseEpoch(
  db: Database,
  tenant: string,
  cycleId: string,
  epoch: number,
  frozen = false,
): Promise<readonly Write[]> {
  const { pk, sk } = keys.table(tenant, cycleId, '')
  const writes: Write[] = []
  const raised = (head: Item): Write => ({
    put: { ...head, epoch, frozen, version: versionOf(head) + 1 },
    when: { equals: { version: versionOf(head) } },
  })
  for await (const page of db.query({ pk, prefix: sk })) writes.push(...page.map(raised))
  return writes
}
