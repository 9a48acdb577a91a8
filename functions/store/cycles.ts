import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'

/** Where a cycle stands. */
export type CycleState = 'collecting' | 'scored' | 'proposed' | 'approved' | 'published'

/** A scheme version of a cycle and the date (YYYY-MM-DD) from which it holds. */
export type CycleScheme = { readonly schemeId: string; readonly from: string }

/** A decision of those entitled to approve, recorded on their behalf. */
export type Approval = {
  /** 纪要文号 */
  readonly minutesNumber: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly decidedBy: string
  /** Name of the scanned document, if one is kept. */
  readonly scan?: string
}

/** An appraisal cycle. */
export type Cycle = {
  readonly cycleId: string
  readonly title: string
  readonly schemes: readonly CycleScheme[]
  readonly state: CycleState
  readonly approval?: Approval
  /** Raised by each change of the cycle. */
  readonly version: number
  /** Raised by each freezing and reopening; each table's head carries it too. */
  readonly epoch: number
  /** While frozen, no table of the cycle takes rows. */
  readonly frozen: boolean
  readonly createdAt: string
  readonly createdBy: string
}

/** Why a command on a cycle changes nothing. */
export type CycleConflict =
  | { readonly kind: 'cycle-exists'; readonly stored: Cycle }
  | { readonly kind: 'cycle-missing' }
  /** The cycle was changed since it was read. */
  | { readonly kind: 'stale'; readonly stored: Cycle }
  /** The step does not begin at the state the cycle is in. */
  | { readonly kind: 'state'; readonly stored: Cycle }

/** A tenant's cycle, or undefined. */
export async function readCycle(db: Database, tenant: string, cycleId: string): Promise<Cycle | undefined> {
  const item = await db.get(keys.cycle(tenant, cycleId))
  return item && cycleOf(item)
}

/** All cycles of a tenant, in order of their ids. */
export async function listCycles(db: Database, tenant: string): Promise<readonly Cycle[]> {
  const cycles: Cycle[] = []
  for await (const page of db.query({ pk: keys.cycle(tenant, '').pk })) cycles.push(...page.map(cycleOf))
  return cycles
}

/** The cycle an item holds. */
export function cycleOf(item: Item): Cycle {
  return {
    cycleId: String(item.cycleId),
    title: String(item.title),
    schemes: item.schemes as Cycle['schemes'], // the cycle's commands write no other shape
    state: item.state as CycleState, // as above
    ...(item.approval === undefined ? {} : { approval: item.approval as Approval }), // as above
    version: Number(item.version),
    epoch: Number(item.epoch),
    frozen: item.frozen === true,
    createdAt: String(item.createdAt),
    createdBy: String(item.createdBy),
  }
}
