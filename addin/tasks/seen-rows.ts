import * as z from 'zod'
import { SHEETS } from '#shared/workbook/sheet-names.ts'
import { readSeen, writeSeen } from '../excel/seen-versions.ts'
import type { SeenVersion } from '../sync/compare.ts'

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** What the workbook saw last of a cycle; nothing when it belongs to another cycle. */
export async function seenRows(cycle: string): Promise<SeenVersion[]> {
  const seen = await readSeen(SHEETS.state)
  if (seen?.cycle !== cycle) return []
  return seen.rows.map((row) => ({ ...row, values: valuesSchema.parse(JSON.parse(row.values || '{}')) }))
}

/** Writes down what the workbook has seen: `newer` in place of what it saw of the same rows, `gone` no more. */
export async function markSeen(
  cycle: string,
  newer: readonly SeenVersion[],
  gone: readonly string[] = [],
): Promise<void> {
  const kept = new Map((await seenRows(cycle)).map((row) => [row.rowId, row]))
  for (const row of newer) kept.set(row.rowId, row)
  for (const rowId of gone) kept.delete(rowId)
  await writeSeen(SHEETS.state, {
    cycle,
    rows: [...kept.values()].map(({ table, rowId, version, values }) => ({
      table,
      rowId,
      version,
      values: JSON.stringify(values),
    })),
  })
}
