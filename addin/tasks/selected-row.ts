import type { TableName } from '#shared/tables/index.ts'
import { selectedCell } from '../excel/selected-cell.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { localRows } from '../sync/local-rows.ts'
import { openTables } from './open-tables.ts'

/** A row that the system knows, by its table and its name there. */
export interface KnownRow {
  readonly table: TableName
  readonly rowId: string
}

/** The saved row in which the selection stands, if it stands in one; null otherwise. */
export async function selectedRow(runtime: Runtime, otherwise: string): Promise<KnownRow | null> {
  const { sheet, row } = await selectedCell()
  const rows = localRows(await openTables(runtime, otherwise))
  const found = rows.find(
    ({ place, rowId }) =>
      rowId !== null &&
      place?.kind === 'cell' &&
      place.sheet === sheet &&
      Number(/\d+/.exec(place.address)?.[0]) === row + 1,
  )
  return found?.rowId == null ? null : { table: found.table, rowId: found.rowId }
}
