import { definitionOf, type TableName } from '#shared/tables/index.ts'
import { writeCells, type Block } from '../excel/write-cells.ts'
import { appendRows, rowWrites } from '../sync/cell-writes.ts'
import type { Difference, StoredRow } from '../sync/compare.ts'
import type { LocalRow } from '../sync/local-rows.ts'
import type { WorkbookTables } from '../sync/read-tables.ts'
import { markSeen } from './seen-rows.ts'

/** What an update did: rows written, and sheets the workbook lacks for some of them. */
export interface Updated {
  readonly rows: number
  readonly missingSheets: readonly string[]
}

/** Writes what the system has into the workbook: rows changed or added there, and conflicts settled in its favour. */
export async function updateWorkbook(
  cycle: string,
  workbook: WorkbookTables,
  differences: readonly Difference[],
): Promise<Updated> {
  const changed: { here: LocalRow; there: StoredRow }[] = []
  const added = new Map<TableName, StoredRow[]>()
  const emptied: LocalRow[] = []
  for (const one of differences) {
    if (one.kind === 'edited-there') changed.push(one)
    else if (one.kind === 'new-there') add(added, one.there)
    else if (one.kind === 'removed-there') emptied.push(one.here)
    else if (one.kind === 'conflict' && one.here && one.there) changed.push({ here: one.here, there: one.there })
    else if (one.kind === 'conflict' && one.here) emptied.push(one.here)
    else if (one.kind === 'conflict' && one.there) add(added, one.there)
  }
  const blocks: Block[] = [
    ...changed.flatMap(({ here, there }) => rowWrites(here, there.values)),
    ...emptied.flatMap((here) => rowWrites(here, {})),
  ]
  const missingSheets: string[] = []
  const appended: StoredRow[] = []
  for (const [table, rows] of added) {
    const more = appendRows(
      workbook,
      table,
      rows.map(({ values, rowId }) => ({ values, rowId })),
    )
    if (more) blocks.push(...more)
    if (more) appended.push(...rows)
    else missingSheets.push(definitionOf(table).sheet)
  }
  await writeCells(blocks)
  const written = [...changed.map(({ there }) => there), ...appended]
  await markSeen(
    cycle,
    written,
    emptied.flatMap(({ rowId }) => (rowId === null ? [] : [rowId])),
  )
  return { rows: written.length + emptied.length, missingSheets }
}

function add(added: Map<TableName, StoredRow[]>, row: StoredRow): void {
  added.set(row.table, [...(added.get(row.table) ?? []), row])
}
