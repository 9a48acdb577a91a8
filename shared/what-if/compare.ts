import { evaluate } from '../engine/evaluate.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { TableRows } from '../tables/index.ts'
import { compareAppraisals } from './compare-appraisals.ts'
import type { Comparison } from './comparison.ts'

/** What is appraised on one side: a scheme, and rows as the workbook or the store has them. */
export interface Side {
  readonly scheme: Scheme
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
  const results = compareAppraisals(evaluate(before.scheme, before.tables), evaluate(after.scheme, after.tables))
  const moved = results.moves.filter((one) => one.presence === 'both').map((one) => one.subjectId)
  if (moved.length === 0) return results
  // derivations cost more than scores, so they are made for those who move only
  const traced = { ...options, trace: moved }
  return compareAppraisals(evaluate(before.scheme, before.tables, traced), evaluate(after.scheme, after.tables, traced))
}
