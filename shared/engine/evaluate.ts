import type { Scheme } from '../scheme/schema.ts'
import { readRows } from '../tables/read/read-rows.ts'
import type { TableRows } from '../tables/index.ts'
import { appraise, type AppraiseOptions } from './appraise.ts'
import type { Appraisal } from './result.ts'

/** Rows as sent, read and appraised; what reading found comes first. */
export function evaluate(scheme: Scheme, rows: readonly TableRows[], options: AppraiseOptions = {}): Appraisal {
  const read = readRows(scheme, rows)
  const appraisal = appraise(scheme, read.tables, options)
  return { ...appraisal, findings: [...read.findings, ...appraisal.findings] }
}
