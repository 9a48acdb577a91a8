import type { AuditContext } from './audit.ts'
import { commit, type Change, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type CycleInStep, type StepConflict } from './in-step.ts'
import { keys } from './keys.ts'
import { objectionOf, type Objection, type Opinion } from './objections.ts'

/** Why a command on an objection changes nothing. */
export type ObjectionConflict =
  | StepConflict
  | { readonly kind: 'objection-missing' }
  /** It was changed since it was read. */
  | { readonly kind: 'objection-stale'; readonly stored: Objection }
  /** It is decided or withdrawn. */
  | { readonly kind: 'objection-settled'; readonly stored: Objection }

/** An objection that somebody saw at a version. */
export interface SeenObjection {
  readonly cycleId: string
  readonly objectionId: string
  readonly seen: number
}

/** Records what the scoring unit says; a later opinion takes the place of an earlier one. */
export function recordOpinion(
  db: Database,
  { opinion, ...seen }: SeenObjection & { readonly opinion: Opinion },
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Objection, ObjectionConflict>> {
  const next = { state: 'answered', opinion } as const
  return change(db, seen, { action: 'objection.answer', next, changed: opinion }, audit, idempotency)
}

/** Takes an objection back. */
export function withdrawObjection(
  db: Database,
  seen: SeenObjection,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Objection, ObjectionConflict>> {
  const next = { state: 'withdrawn', open: false } as const
  return change(db, seen, { action: 'objection.withdraw', next, changed: {} }, audit, idempotency)
}

/** An open objection as a command has read it, with the cycle that guards it. */
export interface OpenObjection {
  readonly item: Item
  readonly objection: Objection
  readonly inStep: CycleInStep
}

/** The open objection at the version seen, in a step that looks at objections. */
export async function openObjection(
  db: Database,
  { cycleId, objectionId, seen }: SeenObjection,
  audit: AuditContext,
): Promise<OpenObjection | { readonly conflict: ObjectionConflict }> {
  const inStep = await cycleInStep(db, audit, cycleId, ['feedback', 'notice'])
  if ('conflict' in inStep) return inStep
  const item = await db.get(keys.objection(audit.tenant, cycleId, objectionId))
  if (!item) return { conflict: { kind: 'objection-missing' } }
  const objection = objectionOf(item)
  if (!objection.open) return { conflict: { kind: 'objection-settled', stored: objection } }
  if (objection.version !== seen) return { conflict: { kind: 'objection-stale', stored: objection } }
  return { item, objection, inStep }
}

function change(
  db: Database,
  seen: SeenObjection,
  {
    action,
    next,
    changed,
  }: { action: string; next: Partial<Objection>; changed: Opinion | Readonly<Record<string, never>> },
  audit: AuditContext,
  idempotency: Idempotency | undefined,
): Promise<Committed<Objection, ObjectionConflict>> {
  const key = keys.objection(audit.tenant, seen.cycleId, seen.objectionId)
  return commit<Objection, ObjectionConflict>(
    db,
    async (): Promise<Change<Objection> | { conflict: ObjectionConflict }> => {
      const found = await openObjection(db, seen, audit)
      if ('conflict' in found) return found
      const after = { ...found.item, ...next }
      return {
        head: { key, stored: found.item, next: after },
        action,
        changed,
        writes: [found.inStep.guard],
        answer: objectionOf({ ...after, version: seen.seen + 1 }),
      }
    },
    audit,
    idempotency,
  )
}
