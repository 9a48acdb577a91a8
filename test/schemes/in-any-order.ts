import { expect } from 'vitest'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'

/** The appraisal of some rows; the same rows backwards and in batches of one must give the same bytes. */
export function appraisedInAnyOrder(scheme: Scheme, tables: readonly TableRows[]): Appraisal {
  const appraisal = evaluate(scheme, tables, { trace: 'all' })
  const backwards = tables.map((table) => ({ ...table, rows: [...table.rows].reverse() })).reverse()
  const batches = tables.flatMap(({ rows, ...table }) => rows.map((row) => ({ ...table, rows: [row] })))
  for (const others of [backwards, batches]) {
    const { results, groups, traces } = evaluate(scheme, others, { trace: 'all' })
    expect(JSON.stringify({ results, groups, traces })).toBe(
      JSON.stringify({ results: appraisal.results, groups: appraisal.groups, traces: appraisal.traces }),
    )
  }
  return appraisal
}
