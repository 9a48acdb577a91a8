import type { StepKind } from '#shared/scheme/procedure-schema.ts'
import type { AuditContext } from './audit.ts'
import { changeCycle, type CycleChange, type Seen } from './change-cycle.ts'
import type { Committed } from './commit.ts'
import type { Cycle, CycleConflict, CycleScheme } from './cycles.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'

/** Steps in which nobody has been told a result yet. */
const AMENDABLE: readonly StepKind[] = ['input', 'grading']

/** Why the versions of a cycle stay as they are. */
export type AmendConflict =
  | CycleConflict
  /** There is no amendment to take back. */
  | { readonly kind: 'not-amended' }

/** Adds a version of its scheme to a cycle, while nobody has been told a result yet. */
export function amendCycle(
  db: Database,
  { scheme, ...seen }: Seen & { readonly scheme: CycleScheme },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, AmendConflict>> {
  return inAmendableStep(db, seen, audit, idempotency, ({ schemes }) => {
    return { action: 'cycle.amend', next: { schemes: [...schemes, scheme] }, changed: scheme }
  })
}

/** Takes the last version away again, while nobody has been told a result yet; the reason is in the audit entry. */
export function withdrawAmendment(
  db: Database,
  seen: Seen,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Cycle, AmendConflict>> {
  return inAmendableStep(db, seen, audit, idempotency, ({ schemes }) => {
    const last = schemes.at(-1)
    if (!last || schemes.length < 2) return { conflict: { kind: 'not-amended' } }
    return { action: 'cycle.withdraw-amendment', next: { schemes: schemes.slice(0, -1) }, changed: last }
  })
}

/** Changes the versions of a cycle, while nobody has been told a result yet. */
function inAmendableStep(
  db: Database,
  seen: Seen,
  audit: AuditContext,
  idempotency: Idempotency | undefined,
  decide: (cycle: Cycle) => CycleChange | { readonly conflict: AmendConflict },
): Promise<Committed<Cycle, AmendConflict>> {
  return changeCycle<AmendConflict>(
    db,
    seen,
    (cycle) =>
      Promise.resolve(
        AMENDABLE.includes(cycle.step.kind) ? decide(cycle) : { conflict: { kind: 'step', stored: cycle } },
      ),
    audit,
    idempotency,
  )
}
