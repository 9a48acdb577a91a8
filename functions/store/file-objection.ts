import type { AuditContext } from './audit.ts'
import { commit, type Committed } from './commit.ts'
import type { Database } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
import { keys } from './keys.ts'
import { listObjections, objectionOf, type Objection } from './objections.ts'

/** An objection as it comes in. */
export type NewObjection = Omit<Objection, 'version' | 'state' | 'open' | 'filedAt' | 'opinion' | 'review'>

/** The step takes no objections, or the same matter of the same subject is already being looked at. */
export type FilingConflict = StepConflict | { readonly kind: 'open-already'; readonly stored: Objection }

/** Files an objection, only while the cycle gives feedback or a public notice runs. */
export function fileObjection(
  db: Database,
  cycleId: string,
  objection: NewObjection,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Objection, FilingConflict>> {
  const key = keys.objection(audit.tenant, cycleId, objection.objectionId)
  return commit<Objection, FilingConflict>(
    db,
    async () => {
      const inStep = await cycleInStep(db, audit, cycleId, ['feedback', 'notice'])
      if ('conflict' in inStep) return inStep
      const stored = (await listObjections(db, audit.tenant, cycleId)).find((one) => one.open && isSame(one, objection))
      if (stored) return { conflict: { kind: 'open-already', stored } }
      const next = { ...objection, state: 'filed', open: true, filedAt: audit.at }
      return {
        head: { key, stored: undefined, next },
        action: 'objection.file',
        changed: { cycleId, ...next },
        writes: [inStep.guard],
        answer: objectionOf({ ...key, ...next, version: 1 }),
      }
    },
    audit,
    idempotency,
  )
}

function isSame(a: Pick<Objection, 'subject' | 'about'>, b: Pick<Objection, 'subject' | 'about'>): boolean {
  return a.subject === b.subject && a.about.part === b.about.part && a.about.indicator === b.about.indicator
}
