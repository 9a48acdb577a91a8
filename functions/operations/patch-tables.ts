import { patchTables as keep } from '#functions/store/index.ts'
import { MOST_CHANGES, patchTables as endpoint, type RowChange } from '#shared/api/index.ts'
import type { Finding } from '#shared/findings.ts'
import { sentenceWithPlace } from '#shared/messages/index.ts'
import { definitionOf, isTableName, type TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { operation, type Input } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { findCycle } from './find-cycle.ts'
import { mayWriteNow } from './may-write-now.ts'
import { rowsRefused } from './rows-refused.ts'
import { refusedAsStanding } from './standing-rows.ts'
import { tooLongCell } from './too-much.ts'
import { refusedForUnit } from './unit-patch.ts'

type Patch = Input<typeof endpoint>['body']['tables'][number]

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

function wrongPatch(tables: readonly Patch[]): Refused | undefined {
  const names = tables.map(({ table }) => table)
  if (new Set(names).size < names.length) return refuse('invalid', '同一张数据表只能列一次。')
  const count = tables.reduce((sum, { changes }) => sum + changes.length, 0)
  if (count > MOST_CHANGES)
    return refuse('invalid', `一次最多修改 ${MOST_CHANGES} 行，这次有 ${count} 行，请分批保存。`)
  if (tables.some(({ changes }) => changes.length === 0)) return refuse('invalid', '列出的数据表没有要修改的行。')
  const unknown = tables.flatMap(({ table, changes }) => unknownColumns(table, changes))
  if (unknown.length > 0) return refuse('invalid', `没有这样的列：${unknown.slice(0, 5).join('、')}。`)
  const findings = tables.flatMap(({ table, changes }) => changes.flatMap((change, row) => tooLong(table, row, change)))
  const [first] = findings
  return first && refuse('invalid', sentenceWithPlace(first, 'zh-CN'), { findings })
}

function unknownColumns(table: TableName, changes: readonly RowChange[]): string[] {
  const known = new Set(definitionOf(table).columns.map(({ key }) => key))
  const keys = new Set(changes.flatMap((change) => ('delete' in change ? [] : Object.keys(change.values))))
  return [...keys].filter((key) => !known.has(key)).map((key) => `${definitionOf(table).sheet}.${key.slice(0, 40)}`)
}

function tooLong(table: TableName, row: number, change: RowChange): Finding[] {
  if ('delete' in change) return []
  return Object.entries(change.values).flatMap(([key, cell]) => tooLongCell(table, row, key, cell) ?? [])
}

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
