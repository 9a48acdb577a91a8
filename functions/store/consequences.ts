import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Committed } from './commit.ts'
import type { Database, Item } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { cycleInStep, type StepConflict } from './in-step.ts'
import { keys } from './keys.ts'

/** Who decided on a consequence, and when. */
export type ConsequenceDecision = {
  readonly body: string
  readonly minutesNumber: string
  readonly date: string
}

/** A consequence of a subject's result on which something has been decided. */
export type Consequence = {
  readonly subjectId: string
  /** As the scheme words it. */
  readonly title: string
  readonly state: 'confirmed' | 'revoked'
  readonly confirmed: ConsequenceDecision
  readonly revoked: (ConsequenceDecision & { readonly reason: string }) | null
  readonly version: number
}

/** What is decided: that it takes effect, or that it is taken back with a reason. */
export interface ConsequenceStep {
  readonly cycleId: string
  readonly subjectId: string
  readonly title: string
  readonly decision: ConsequenceDecision
  /** Why it is taken back; absent where it takes effect. */
  readonly reason?: string | undefined
}

/** Why nothing is decided on a consequence. */
export type ConsequenceConflict =
  | StepConflict
  | { readonly kind: 'not-approved' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'not-confirmed' }
  /** The day lies before the confirmation that is taken back. */
  | { readonly kind: 'too-early'; readonly confirmed: string }

/** The consequences of a cycle on which something has been decided. */
export async function listConsequences(db: Database, tenant: string, cycleId: string): Promise<readonly Consequence[]> {
  const { pk, sk } = keys.consequence(tenant, cycleId, '', '')
  const prefix = sk.slice(0, sk.indexOf('#') + 1)
  const consequences: Consequence[] = []
  for await (const page of db.query({ pk, prefix })) consequences.push(...page.map(consequenceOf))
  return consequences
}

/** Confirms a consequence of an approved result, or takes a confirmed one back; nothing is ever deleted. */
export function decideConsequence(
  db: Database,
  { cycleId, subjectId, title, decision, reason }: ConsequenceStep,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Consequence, ConsequenceConflict>> {
  const key = keys.consequence(audit.tenant, cycleId, subjectId, title)
  return commit<Consequence, ConsequenceConflict>(
    db,
    async () => {
      const inStep = await cycleInStep(db, audit, cycleId, ['approval', 'publication', 'archive'])
      if ('conflict' in inStep) return inStep
      if (!inStep.cycle.approval) return { conflict: { kind: 'not-approved' } }
      const stored = await db.get(key)
      const before = stored && consequenceOf(stored)
      const stands = before?.state === 'confirmed'
      if (reason === undefined && stands) return { conflict: { kind: 'confirmed' } }
      if (reason !== undefined && !stands) return { conflict: { kind: 'not-confirmed' } }
      if (reason !== undefined && before && decision.date < before.confirmed.date)
        return { conflict: { kind: 'too-early', confirmed: before.confirmed.date } }
      const next =
        reason === undefined || !before
          ? { subjectId, title, state: 'confirmed' as const, confirmed: decision, revoked: null }
          : { ...withoutVersion(before), state: 'revoked' as const, revoked: { ...decision, reason } }
      return {
        head: { key, stored, next },
        action: reason === undefined ? 'consequence.confirm' : 'consequence.revoke',
        changed: { cycleId, ...next },
        writes: [inStep.guard],
        answer: { ...next, version: versionOf(stored) + 1 },
      }
    },
    audit,
    idempotency,
  )
}

function withoutVersion({ subjectId, title, confirmed }: Consequence) {
  return { subjectId, title, confirmed }
}

function consequenceOf(item: Item): Consequence {
  return {
    subjectId: String(item.subjectId),
    title: String(item.title),
    state: item.state === 'revoked' ? 'revoked' : 'confirmed',
    confirmed: item.confirmed as Consequence['confirmed'], // decideConsequence writes no other shape
    revoked: (item.revoked ?? null) as Consequence['revoked'], // as above
    version: versionOf(item),
  }
}
