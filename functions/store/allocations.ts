import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
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

/** Grades are not proposed in this step, or the allocation was changed since; `stored` is what counts now, if there is any. */
export type AllocationConflict = StepConflict | { readonly kind: 'stale'; readonly stored: AllocationState | undefined }

/** Keeps a proposal with the rulings it used, in place of the one seen (0: none yet), confirmed or not. */
export function proposeAllocation(
  db: Database,
  proposed: { readonly cycleId: string; readonly seen: number; readonly proposal: Json; readonly rulings: Json },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<AllocationState, AllocationConflict>> {
  const { cycleId, seen, proposal, rulings } = proposed
  const key = keys.allocation(audit.tenant, cycleId)
  return commit<AllocationState, AllocationConflict>(
    db,
    async () => {
      const inStep = await cycleInStep(db, audit, cycleId, ['input', 'grading'])
      if ('conflict' in inStep) return inStep
      const stored = await db.get(key)
      if (versionOf(stored) !== seen) return { conflict: { kind: 'stale', stored: stored && stateOf(stored) } }
      const text = canonicalJson({ proposal, rulings })
      const content = await keepText(db, audit.tenant, 'ALLOCATION', text)
      const proposalHash = sha256(text)
      const state = {
        cycleId,
        proposalHash,
        updatedAt: audit.at,
        updatedBy: audit.actor.name,
        status: 'proposed',
      } as const
      return {
        head: { key, stored, next: { ...state, content } },
        writes: [inStep.guard],
        action: 'allocation.propose',
        changed: { proposalHash },
        answer: { ...state, version: seen + 1 },
      }
    },
    audit,
    idempotency,
  )
}

/** A cycle's allocation, or undefined while none has been proposed. */
export async function readAllocation(db: Database, tenant: string, cycleId: string): Promise<Allocation | undefined> {
  const item = await db.get(keys.allocation(tenant, cycleId))
  if (!item) return undefined
  const text = await readText(db, tenant, item.content as LongText) // as proposeAllocation wrote it
  return { ...stateOf(item), ...(JSON.parse(text) as Pick<Allocation, 'proposal' | 'rulings'>) } // as above
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
