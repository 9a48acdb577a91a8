import type { Finding } from '#shared/findings.ts'
import type { AuditContext } from './audit.ts'
import { changeCycle, type Seen } from './change-cycle.ts'
import type { Committed } from './commit.ts'
import { yearOfCycle, type Approval, type Cycle, type CycleConflict, type CycleStep } from './cycles.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { laterPublished, publishedAsRead, withoutPublished } from './published-years.ts'

/** A move of a cycle to another step of its procedure. */
export interface Move extends Seen {
  readonly to: CycleStep
  /** Back to an earlier step: 重新开启. */
  readonly back: boolean
  /** Whether it leads back to where the approval or the publication still lies ahead. */
  readonly undoes: { readonly approval: boolean; readonly publication: boolean }
  /** What is still missing before the cycle may move on, read while nothing of it can change unseen. */
  readonly demands: (cycle: Cycle) => Promise<readonly Finding[]>
}

/** Why a cycle does not move. */
export type MoveConflict =
  | CycleConflict
  | { readonly kind: 'demands'; readonly findings: readonly Finding[] }
  /** A later year's cycle rests on this one's results and is public. */
  | { readonly kind: 'successor'; readonly cycleId: string; readonly year: number }

/** Moves a cycle on to its next step, once nothing is missing, or back to an earlier one; the reason is in the audit entry. */
export function moveCycle(
  db: Database,
  { to, back, undoes, demands, ...seen }: Move,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, MoveConflict>> {
  return changeCycle<MoveConflict>(
    db,
    seen,
    async (cycle) => {
      const missing = back ? [] : await demands(cycle)
      if (missing.length > 0) return { conflict: { kind: 'demands', findings: missing } }
      const published = back ? await publishedAsRead(db, audit.tenant) : undefined
      const later = published && laterPublished(published, yearOfCycle(cycle))
      if (later) return { conflict: { kind: 'successor', ...later } }
      const undone = {
        ...(undoes.approval && cycle.approval ? { approval: cycle.approval } : {}),
        ...(undoes.publication && cycle.published ? { published: cycle.published } : {}),
      }
      const taken = {
        ...('approval' in undone ? { approval: undefined, frozen: false } : {}),
        ...('published' in undone ? { published: undefined } : {}),
      }
      return {
        action: back ? 'cycle.reopen' : 'cycle.move',
        next: { step: to, movedAt: audit.at, round: cycle.round + (back ? 1 : 0), ...taken },
        changed: { from: cycle.step.id, to: to.id, ...(Object.keys(undone).length > 0 ? { undone } : {}) },
        ...(published && 'published' in undone
          ? { also: [withoutPublished(published, cycle)] }
          : { checks: published ? [published.check] : [] }),
      }
    },
    audit,
    idempotency,
  )
}

/** Records the approval of a cycle that stands there, decided elsewhere and minuted, and freezes its tables. */
export function recordApproval(
  db: Database,
  { approval, ...seen }: Seen & { readonly approval: Approval },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, CycleConflict>> {
  return changeCycle<CycleConflict>(
    db,
    seen,
    (cycle) => {
      if (cycle.step.kind !== 'approval' || cycle.approval)
        return Promise.resolve({ conflict: { kind: 'step', stored: cycle } })
      const next = { approval, frozen: true }
      return Promise.resolve({ action: 'cycle.approve', next, changed: approval })
    },
    audit,
    idempotency,
  )
}

/** Freezes all tables of a cycle at once, or opens them again; either raises the epoch. */
export function freezeCycle(
  db: Database,
  { frozen, ...seen }: Seen & { readonly frozen: boolean },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, CycleConflict>> {
  const change = { action: frozen ? 'cycle.freeze' : 'cycle.unfreeze', next: { frozen }, changed: { frozen } }
  return changeCycle<CycleConflict>(db, seen, () => Promise.resolve(change), audit, idempotency)
}
