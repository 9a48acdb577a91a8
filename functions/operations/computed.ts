import type { Cycle } from '#functions/store/index.ts'
import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { AppraiseOptions } from '#shared/engine/appraise.ts'
import type { Context } from '../context.ts'
import { isRefused, type Refused } from '../refused.ts'
import { schemesInForce, type SchemesInForce } from './schemes-in-force.ts'
import { storedTables, type StoredTables } from './stored-tables.ts'

/** A cycle's appraisal from its stored rows. */
export interface Computed extends SchemesInForce {
  readonly stored: StoredTables
  readonly appraisal: Appraisal
}

/** Appraises a cycle from its stored rows by the versions of its scheme in force. */
export async function computed(
  context: Context,
  cycle: Cycle,
  options: Omit<AppraiseOptions, 'versions'> = {},
): Promise<Computed | Refused> {
  const found = await schemesInForce(context, cycle)
  if (isRefused(found)) return found
  const stored = await storedTables(context, cycle.cycleId)
  return { ...found, stored, appraisal: evaluateAmended(found.versions, stored.tables, options) }
}
