import { patchTables as keep } from '#functions/store/index.ts'
import { patchTables as endpoint, type RowChange } from '#shared/api/index.ts'
import { isTableName, type TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'
import { mayWriteNow } from './may-write-now.ts'
import { rowsRefused } from './rows-refused.ts'
import { refusedAsStanding } from './standing-rows.ts'
import { refusedForUnit } from './unit-patch.ts'
import { wrongPatch } from './wrong-patch.ts'

/** Writes rows of any tables, all or none; rows changed by someone else meanwhile come back as conflicts. */
export const patchTables = operation(endpoint, async ({ params, body }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const refusal =
    wrongPatch(body.tables) ??
    (await mayWriteNow(
      context,
      cycle,
      body.tables.map(({ table }) => table),
    )) ??
    (await refusedForUnit(context, params.cycle, body.tables)) ??
    (await refusedAsStanding(context, params.cycle, body.tables))
  if (refusal) return refusal
  const tables = body.tables.map(({ table, changes }) => ({
    table,
    changes: changes.map((one) => named(one, context)),
  }))
  const kept = await keep(
    context.db,
    { cycleId: params.cycle, tables, epoch: cycle.epoch },
    auditOf(context),
    idempotencyOf(context, endpoint.name, { params, body }),
  )
  if ('refused' in kept) return refuse('invalid', refusedRow(kept.refused[0]))
  const settled = settle(kept, (conflict) => rowsRefused(conflict, cycle))
  if (isRefused(settled)) return settled
  return {
    tables: settled.done.tables.map(({ table, rows }, position) => ({
      table: tableOf(table),
      rows: rows.map(({ rowId, version }, at) => {
        const change = body.tables[position]?.changes[at]
        return { rowId, version: change && 'delete' in change ? 0 : version }
      }),
    })),
  }
})

function named(change: RowChange, { newId }: Context) {
  return 'delete' in change ? change : { ...change, rowId: change.rowId ?? newId() }
}

function refusedRow(row: { table: string; rowId: string; reason: string } | undefined): string {
  if (row?.reason === 'row-twice') return `行“${row.rowId}”在一次修改中出现两次，请合并后重试。`
  return `行“${row?.rowId ?? ''}”内容过长，请缩短后重试。`
}

function tableOf(name: string): TableName {
  if (!isTableName(name)) throw new Error(`no table ${name}`)
  return name
}
