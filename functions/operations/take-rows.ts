import { earlierAnswer, patchTables } from '#functions/store/index.ts'
import type { Committed, Cycle, PatchedTables, TablesConflict } from '#functions/store/index.ts'
import type { importRows, OutputOf } from '#shared/api/index.ts'
import type { Finding } from '#shared/findings.ts'
import { definitionOf, isTableName, type TableName, type TableRows } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { auditOf, idempotencyOf, settle } from '../settle.ts'
import { badRows } from './bad-rows.ts'
import { mayWriteNow } from './may-write-now.ts'
import { rowsRefused } from './rows-refused.ts'
import { schemesInForce } from './schemes-in-force.ts'
import { storedTables } from './stored-tables.ts'
import { tooMuch } from './too-much.ts'

/** The most rows one import takes, of all tables together. */
const MOST_IMPORTED = 20_000

/** Seconds for which the same import, sent again meanwhile, is told to be under way. */
const HOLD = 60

/**
 * Adds rows to their tables, all or none. They are written ahead in chunks that nobody sees, and become visible with
 * the heads of their tables in one transaction.
 */
export async function takeRows(
  context: Context,
  cycle: Cycle,
  tables: readonly TableRows[],
  request: { readonly operation: string; readonly input: unknown },
  placed: (findings: readonly Finding[]) => readonly Finding[] = (findings) => findings,
): Promise<OutputOf<typeof importRows> | Refused> {
  const named = idempotencyOf(context, request.operation, request.input)
  const idempotency = named && { ...named, hold: HOLD }
  // sent again, its own rows are there already: that is no fault of the rows
  const earlier = idempotency && (await earlierAnswer<PatchedTables>(context.db, auditOf(context), idempotency))
  if (earlier) return answerOf(earlier, cycle)
  const refusal =
    wrongTables(tables) ??
    (await mayWriteNow(
      context,
      cycle,
      tables.map(({ table }) => table),
    )) ??
    (await notAsTheSchemeReads(context, cycle, tables, placed))
  if (refusal) return refusal
  const name = `i${context.newId().replaceAll('-', '').slice(0, 12)}`
  const patches = tables.map(({ table, columns, rows }) => ({
    table,
    changes: rows.map((cells, at) => ({
      rowId: `${name}-${String(at + 1).padStart(5, '0')}`,
      seen: 0,
      values: Object.fromEntries(columns.map((key, column) => [key, cells[column] ?? null])),
    })),
  }))
  const kept = await patchTables(
    context.db,
    { cycleId: cycle.cycleId, tables: patches, epoch: cycle.epoch },
    auditOf(context),
    idempotency,
  )
  if ('refused' in kept) return refuse('invalid', '有的行内容过长，请缩短后重试。')
  return answerOf(kept, cycle)
}

function answerOf(kept: Committed<PatchedTables, TablesConflict>, cycle: Cycle): OutputOf<typeof importRows> | Refused {
  const settled = settle(kept, (conflict) => rowsRefused(conflict, cycle))
  if (isRefused(settled)) return settled
  const { tables } = settled.done
  return {
    import: tables[0]?.rows[0]?.rowId.split('-')[0] ?? '',
    tables: tables.map(({ table, rows, version }) => ({
      ...{ table: isTableName(table) ? table : unknown(table), rows: rows.length, version },
    })),
  }
}

function wrongTables(tables: readonly TableRows[]): Refused | undefined {
  const names = tables.map(({ table }) => table)
  if (new Set(names).size < names.length) return refuse('invalid', '同一张数据表只能列一次。')
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count > MOST_IMPORTED)
    return refuse('invalid', `一次最多导入 ${MOST_IMPORTED} 行，这次有 ${count} 行，请分几次导入。`)
  const empty = tables.find(({ rows }) => rows.length === 0)
  if (empty) return refuse('invalid', `“${definitionOf(empty.table).sheet}”表没有行，没有导入。`)
  const odd = tables.flatMap(({ table, columns }) => unknownColumns(table, columns))
  if (odd.length > 0) return refuse('invalid', `没有这样的列：${odd.slice(0, 5).join('、')}。`)
  return tooMuch(tables, MOST_IMPORTED)
}

function unknownColumns(table: TableName, columns: readonly string[]): string[] {
  const { sheet, columns: known } = definitionOf(table)
  const keys = new Set(known.map(({ key }) => key))
  return columns.filter((key) => !keys.has(key)).map((key) => `${sheet}.${key.slice(0, 40)}`)
}

async function notAsTheSchemeReads(
  context: Context,
  cycle: Cycle,
  tables: readonly TableRows[],
  placed: (findings: readonly Finding[]) => readonly Finding[],
): Promise<Refused | undefined> {
  const found = await schemesInForce(context, cycle)
  if (isRefused(found)) return found
  const stored = await storedTables(context, cycle.cycleId)
  const { rows, findings } = badRows(found, stored.tables, tables)
  if (rows === 0) return undefined
  const detail = `有 ${rows} 行不合格，全部没有导入，请按所列问题改正后重新导入。`
  return refuse('invalid', detail, { findings: placed(findings) })
}

function unknown(table: string): never {
  throw new Error(`no table ${table}`)
}
