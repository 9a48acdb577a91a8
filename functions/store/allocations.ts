import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { keys } from './keys.ts'
import { keepText, readText, type LongText } from './long-text.ts'
import { sha256 } from './sha256.ts'

/** The allocation of grades of a cycle, without the proposal itself. */
export type AllocationState = {
  readonly cycleId: string
  readonly version: number
  readonly status: 'proposed' | 'confirmed'
  readonly proposalHash: string
  readonly updatedAt: string
  readonly updatedBy: string
}

/** The allocation with what is proposed and the rulings it rests on. */
export type Allocation = AllocationState & { readonly proposal: Json; readonly rulings: Json }

/** Why a command on an allocation changes nothing. */
export type AllocationConflict =
  | { readonly kind: 'allocation-missing' }
  /** It was changed since it was read. */
  | { readonly kind: 'stale'; readonly stored: AllocationState }
  /** It is confirmed, and stays as it is. */
  | { readonly kind: 'confirmed'; readonly stored: AllocationState }

/** Keeps a proposal with the rulings it used, in place of the one seen (0: none yet). */
export function proposeAllocation(
  db: Database,
  proposed: { readonly cycleId: string; readonly seen: number; readonly proposal: Json; readonly rulings: Json },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<AllocationState, AllocationConflict>> {
  const { cycleId, seen, proposal, rulings } = proposed
  return changeAllocation(db, cycleId, seen, audit, idempotency, async () => {
    const text = canonicalJson({ proposal, rulings })
    const content = await keepText(db, audit.tenant, 'ALLOCATION', text)
    const proposalHash = sha256(text)
    return {
      action: 'allocation.propose',
      next: { status: 'proposed', proposalHash, content },
      changed: { proposalHash },
    }
  })
}

/** Confirms the proposal seen; from then on it does not change. */
export function confirmAllocation(
  db: Database,
  { cycleId, seen }: { readonly cycleId: string; readonly seen: number },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<AllocationState, AllocationConflict>> {
  return changeAllocation(db, cycleId, seen, audit, idempotency, (stored) => {
    if (!stored) return undefined
    const { proposalHash, content } = stored
    const next = { status: 'confirmed' as const, proposalHash: String(proposalHash), content }
    return { action: 'allocation.confirm', next, changed: { proposalHash: String(proposalHash) } }
  })
}

/** A cycle's allocation, or undefined while none has been proposed. */
export async function readAllocation(db: Database, tenant: string, cycleId: string): Promise<Allocation | undefined> {
  const item = await db.get(keys.allocation(tenant, cycleId))
  if (!item) return undefined
  const text = await readText(db, tenant, item.content as LongText) // as proposeAllocation wrote it
  return { ...stateOf(item), ...(JSON.parse(text) as Pick<Allocation, 'proposal' | 'rulings'>) } // as above
}

interface Step {
  readonly action: string
  readonly next: {
    readonly status: AllocationState['status']
    readonly proposalHash: string
    readonly content: unknown
  }
  readonly changed: Json
}

function changeAllocation(
  db: Database,
  cycleId: string,
  seen: number,
  audit: AuditContext,
  idempotency: Idempotency | undefined,
  step: (stored: Item | undefined) => Step | undefined | Promise<Step | undefined>,
): Promise<Committed<AllocationState, AllocationConflict>> {
  const key = keys.allocation(audit.tenant, cycleId)
  return commit<AllocationState, AllocationConflict>(
    db,
    async () => {
      const stored = await db.get(key)
      if (stored?.status === 'confirmed') return { conflict: { kind: 'confirmed', stored: stateOf(stored) } }
      if (stored && versionOf(stored) !== seen) return { conflict: { kind: 'stale', stored: stateOf(stored) } }
      const change = stored || seen === 0 ? await step(stored) : undefined
      if (!change) return { conflict: { kind: 'allocation-missing' } }
      const { status, proposalHash, content } = change.next
      const state = { cycleId, status, proposalHash, updatedAt: audit.at, updatedBy: audit.actor.name }
      return {
        head: { key, stored, next: { ...state, content } },
        writes: [],
        action: change.action,
        changed: change.changed,
        answer: { ...state, version: versionOf(stored) + 1 },
      }
    },
    audit,
    idempotency,
  )
}

function stateOf(item: Item): AllocationState {
  return {
    cycleId: String(item.cycleId),
    version: versionOf(item),
    status: item.status === 'confirmed' ? 'confirmed' : 'proposed',
    proposalHash: String(item.proposalHash),
    updatedAt: String(item.updatedAt),
    updatedBy: String(item.updatedBy),
  }
}
