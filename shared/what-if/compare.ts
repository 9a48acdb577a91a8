import { evaluateAmended } from '../engine/appraise-amended.ts'
import type { AppraiseOptions } from '../engine/appraise.ts'
import type { SchemeInForce } from '../engine/scheme-in-force.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { TableRows } from '../tables/index.ts'
import { compareAppraisals } from './compare-appraisals.ts'
import type { Comparison } from './comparison.ts'

/** What is appraised on one side: a scheme, and rows as the workbook or the store has them. */
export interface Side {
  readonly scheme: Scheme
  /** All its versions where it was amended within the year; the scheme is the last of them. */
  readonly versions?: readonly SchemeInForce[]
  readonly tables: readonly TableRows[]
}

/** The language of derivations. */
export interface CompareOptions {
  readonly language?: 'zh-CN' | 'en'
}

/**
 * Who moves, by how much and through which step, from one scheme or state of the tables to another. Pure; either side
 * may differ in its scheme, version, readings, parameters or rows.
 */
export function compare(before: Side, after: Side, options: CompareOptions = {}): Comparison {
  const results = compareAppraisals(appraised(before), appraised(after))
  const moved = results.moves.filter((one) => one.presence === 'both').map((one) => one.subjectId)
  if (moved.length === 0) return results
  // derivations cost more than scores, so they are made for those who move only
  const traced = { ...options, trace: moved }
  return compareAppraisals(appraised(before, traced), appraised(after, traced))
}

function appraised({ scheme, versions, tables }: Side, options?: AppraiseOptions) {
  return evaluateAmended(versions ?? [{ scheme, from: scheme.period.from }], tables, options)
}
