import type { StepKind } from '#shared/scheme/procedure-schema.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'

/** The step of its scheme's procedure at which a cycle stands. */
export type CycleStep = {
  readonly id: string
  readonly title: string
  readonly kind: StepKind
  /** Tables that take rows in this step; all when absent. */
  readonly edits?: readonly string[]
}

/** A scheme version of a cycle, the date (YYYY-MM-DD) from which it holds, and the document an amendment rests on. */
export type CycleScheme = { readonly schemeId: string; readonly from: string; readonly documentNumber?: string }

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

/** When a cycle's results were made public, and under which number. */
export type Published = { readonly date: string; readonly documentNumber: string | null }

/** An appraisal cycle. */
export type Cycle = {
  readonly cycleId: string
  readonly title: string
  readonly schemes: readonly CycleScheme[]
  readonly step: CycleStep
  readonly approval?: Approval
  readonly published?: Published
  /** Raised by each change of the cycle. */
  readonly version: number
  /** Raised by each move, freezing and reopening; each table's head carries it too. */
  readonly epoch: number
  /** While frozen, no table of the cycle takes rows. */
  readonly frozen: boolean
  /** 1, and one more with each reopening. */
  readonly round: number
  /** When it came to its step; no later move is earlier. */
  readonly movedAt: string
  readonly createdAt: string
  readonly createdBy: string
}

/** Why a command on a cycle changes nothing. */
export type CycleConflict =
  | { readonly kind: 'cycle-exists'; readonly stored: Cycle }
  | { readonly kind: 'cycle-missing' }
  /** The cycle was changed since it was read. */
  | { readonly kind: 'stale'; readonly stored: Cycle }
  /** The command is not for the step at which the cycle stands. */
  | { readonly kind: 'step'; readonly stored: Cycle }
  /** The present moment lies before the cycle's last move. */
  | { readonly kind: 'clock'; readonly stored: Cycle }

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

/** The year of a cycle: that from which its first scheme holds. */
export function yearOfCycle({ schemes }: Pick<Cycle, 'schemes'>): number {
  return Number(schemes[0]?.from.slice(0, 4))
}

/** Whether a table of the cycle takes rows in its step. */
export function takesRows({ edits }: CycleStep, table: string): boolean {
  return edits === undefined || edits.includes(table)
}

/** The cycle an item holds. */
export function cycleOf(item: Item): Cycle {
  return {
    cycleId: String(item.cycleId),
    title: String(item.title),
    schemes: item.schemes as Cycle['schemes'], // the cycle's commands write no other shape
    step: item.step as CycleStep, // as above
    ...(item.approval === undefined ? {} : { approval: item.approval as Approval }), // as above
    ...(item.published === undefined ? {} : { published: item.published as Published }), // as above
    version: Number(item.version),
    epoch: Number(item.epoch),
    frozen: item.frozen === true,
    round: Number(item.round),
    movedAt: String(item.movedAt),
    createdAt: String(item.createdAt),
    createdBy: String(item.createdBy),
  }
}
