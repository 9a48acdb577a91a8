import type { StepKind } from '#shared/scheme/procedure-schema.ts'
import { versionOf } from './commit.ts'
import { cycleOf, type Cycle } from './cycles.ts'
import type { Database, Item, Write } from './database.ts'
import { keys } from './keys.ts'

/** Why a command of the procedure is not for the cycle as it stands. */
export type StepConflict =
  | { readonly kind: 'cycle-missing' }
  | { readonly kind: 'step'; readonly stored: Cycle }
  | { readonly kind: 'clock'; readonly stored: Cycle }

/** A cycle at a step, as a command of that step has read it. */
export interface CycleInStep {
  readonly cycle: Cycle
  readonly item: Item
  /** Must be among the command's writes: the cycle has not moved meanwhile, and no move passes the command by. */
  readonly guard: Write
}

/** A cycle that stands at a step of one of these kinds, for a command which belongs there; `at` is the present moment. */
export async function cycleInStep(
  db: Database,
  { tenant, at }: { readonly tenant: string; readonly at: string },
  cycleId: string,
  kinds: readonly StepKind[],
): Promise<CycleInStep | { readonly conflict: StepConflict }> {
  const key = keys.cycle(tenant, cycleId)
  const item = await db.get(key)
  if (!item) return { conflict: { kind: 'cycle-missing' } }
  const cycle = cycleOf(item)
  if (!kinds.includes(cycle.step.kind)) return { conflict: { kind: 'step', stored: cycle } }
  if (at < cycle.movedAt) return { conflict: { kind: 'clock', stored: cycle } }
  const guard: Write = { add: key, amounts: { touched: 1 }, when: { equals: { version: versionOf(item) } } }
  return { cycle, item, guard }
}
