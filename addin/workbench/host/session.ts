import type { Grid } from '../grid.ts'
import type { Events } from './events.ts'
import type { HostObject } from './wire/host-object.ts'

/** What the objects of one open workbook share. */
export interface Session {
  readonly grid: Grid
  readonly events: Events
  readonly workbookName: string
  readonly customFunctions: HostObject
  /** Forgets what functions have answered and evaluates everything again. */
  readonly recalculateAll: () => void
}
