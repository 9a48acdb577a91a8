import { patchTables, readRows, type Cycle, type Row } from '#functions/store/index.ts'
import { definitionOf, type TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'
import { mayWriteNow } from './may-write-now.ts'
import { scopeOf } from './own-unit.ts'
import { rowsRefused } from './rows-refused.ts'
import { subjectOfRow } from './subject-of-row.ts'

/** A row of a ledger that the caller may act on now, among all rows of its table. */
export interface LedgerRow {
  readonly cycle: Cycle
  readonly table: TableName
  readonly row: Row
  readonly rows: readonly Row[]
}

/** The row of that id, or why there is none for the caller: another unit's row is as if it were not there. */
export async function findRow(
  context: Context,
  cycleId: string,
  table: TableName,
  rowId: string,
): Promise<LedgerRow | Refused> {
  const cycle = await findCycle(context, cycleId)
  if (isRefused(cycle)) return cycle
  const refusal = await mayWriteNow(context, cycle, [table])
  if (refusal) return refusal
  const scope = await scopeOf(context, cycleId)
  const { rows } = await readRows(context.db, context.caller.tenant, cycleId, table)
  const row = rows.find((one) => one.rowId === rowId && scope.covers(subjectOfRow(table, one.values)))
  if (!row) return refuse('not-found', `“${definitionOf(table).sheet}”表中没有行“${rowId}”，请刷新后重试。`)
  return { cycle, table, row, rows }
}

/** Writes one row of the table; the row, if it is not new, must still be as it was seen. */
export async function writeRow(
  context: Context,
  { cycle, table }: LedgerRow,
  written: { readonly rowId: string; readonly seen: number; readonly values: Row['values'] },
  request: { readonly operation: string; readonly input: unknown },
): Promise<{ readonly rowId: string; readonly version: number } | Refused> {
  const kept = await patchTables(
    context.db,
    { cycleId: cycle.cycleId, tables: [{ table, changes: [written] }], epoch: cycle.epoch },
    auditOf(context),
    idempotencyOf(context, request.operation, request.input),
  )
  if ('refused' in kept) return refuse('invalid', '内容过长，请缩短后重试。')
  const settled = settle(kept, (conflict) => rowsRefused(conflict, cycle))
  if (isRefused(settled)) return settled
  const row = settled.done.tables[0]?.rows[0]
  if (!row) throw new Error('a row that was written is told')
  return { rowId: row.rowId, version: row.version }
}

/** Whether a row takes another back. */
export function isReversal({ values }: Row): boolean {
  return !isBlank(values.reverses)
}

/** Whether another row takes this one back. */
export function isReversed({ row, rows }: LedgerRow): boolean {
  return rows.some(({ values }) => values.reverses === row.rowId)
}

/** Whether nothing was entered in a cell. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === ''
}
