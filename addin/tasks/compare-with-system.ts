import { inputSheets } from '#shared/workbook/sheet-names.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { compare, type Difference, type DifferenceOf } from '../sync/compare.ts'
import { localRows } from '../sync/local-rows.ts'
import { openTables, type OpenTables } from './open-tables.ts'
import { markSeen, seenRows } from './seen-rows.ts'
import { storedRows } from './stored-rows.ts'

/** The workbook and the system side by side. */
export interface Comparison {
  readonly workbook: OpenTables
  readonly differences: readonly Difference[]
}

/** Compares every row with the system; rows that say the same count as seen from now on. */
export async function compareWithSystem(
  runtime: Runtime,
  cycle: string,
  otherwise: string,
  signal: AbortSignal,
): Promise<Comparison> {
  const [workbook, seen] = await Promise.all([openTables(runtime, otherwise), seenRows(cycle)])
  const tables = [...new Set(inputSheets(workbook.scheme).map(({ table }) => table))]
  const stored = await storedRows(runtime.send, cycle, tables, signal)
  signal.throwIfAborted()
  const read = new Set(
    workbook.sheets.flatMap(({ table, recognised }) => (table && recognised === 'yes' ? [table] : [])),
  )
  const differences = compare(localRows(workbook), stored, seen, read)
  const versions = new Map(seen.map(({ rowId, version }) => [rowId, version]))
  const same = differences.filter((one) => one.kind === 'same')
  const fresh = same.filter(({ there }) => versions.get(there.rowId) !== there.version)
  if (fresh.length > 0)
    await markSeen(
      cycle,
      fresh.map(({ there }) => there),
    )
  return { workbook, differences }
}

/** The differences of some kinds. */
export function ofKind<Kind extends Difference['kind']>(
  differences: readonly Difference[],
  ...kinds: readonly Kind[]
): DifferenceOf<Kind>[] {
  return differences.filter((one): one is DifferenceOf<Kind> => kinds.some((kind) => kind === one.kind))
}
