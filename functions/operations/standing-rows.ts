import { readRows, type Row } from '#functions/store/index.ts'
import type { RowChange } from '#shared/api/index.ts'
import { definitionOf, type TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { isBlank, isReversal } from './ledger-row.ts'

/** What shows that a row of a ledger stands: it was verified, confirmed by the unit, or found by a body with a document. */
const STANDS_BY: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  events: ['verified', 'verifiedBy'],
  inspections: ['confirmedByUnit'],
  vetoes: ['body', 'document'],
}

/** A refusal of patches that would delete a row which stands: it is taken back by a further row instead. */
export async function refusedAsStanding(
  context: Context,
  cycleId: string,
  tables: readonly { readonly table: TableName; readonly changes: readonly RowChange[] }[],
): Promise<Refused | undefined> {
  for (const { table, changes } of tables) {
    const deleted = changes.flatMap((change) => ('delete' in change ? [change.rowId] : []))
    const columns = STANDS_BY[table]
    if (!columns || deleted.length === 0) continue
    const { rows } = await readRows(context.db, context.caller.tenant, cycleId, table)
    const standing = rows.find((row) => deleted.includes(row.rowId) && stands(row, columns))
    if (standing)
      return refuse(
        'conflict',
        `“${definitionOf(table).sheet}”表的行“${standing.rowId}”已核定或确认，不能删除，请办理冲销。`,
      )
  }
  return undefined
}

function stands(row: Row, columns: readonly string[]): boolean {
  return isReversal(row) || columns.every((key) => !isBlank(row.values[key]))
}
