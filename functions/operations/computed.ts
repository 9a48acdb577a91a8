import type { Cycle } from '#functions/store/index.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { AppraiseOptions } from '#shared/engine/appraise.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { findScheme } from './find-scheme.ts'
import { storedTables, type StoredTables } from './stored-tables.ts'

/** A cycle's appraisal from its stored rows. */
export interface Computed {
  readonly schemeId: string
  readonly scheme: Scheme
  readonly stored: StoredTables
  readonly appraisal: Appraisal
}

/** Appraises a cycle from its stored rows by the scheme that holds last. */
export async function computed(
  context: Context,
  cycle: Cycle,
  options: AppraiseOptions = {},
): Promise<Computed | Refused> {
  const schemeId = cycle.schemes.at(-1)?.schemeId
  if (schemeId === undefined) return refuse('conflict', '本考核周期还没有考核办法。')
  const found = await findScheme(context, schemeId)
  if (isRefused(found)) return found
  const stored = await storedTables(context, cycle.cycleId)
  return { schemeId, scheme: found.scheme, stored, appraisal: evaluate(found.scheme, stored.tables, options) }
}
