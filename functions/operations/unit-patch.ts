import { readRows } from '#functions/store/index.ts'
import type { RowChange } from '#shared/api/index.ts'
import type { TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { scopeOf } from './own-unit.ts'
import { subjectOfRow } from './subject-of-row.ts'
import { UNIT_COLUMNS, UNIT_WRITES } from './unit-tables.ts'

interface Patch {
  readonly table: TableName
  readonly changes: readonly RowChange[]
}

/**
 * Why a unit's clerk may not make these changes: it hands in its own rows in the tables and columns meant for it, and
 * what others have given stays as it is.
 */
export async function refusedForUnit(
  context: Context,
  cycleId: string,
  tables: readonly Patch[],
): Promise<Refused | undefined> {
  const scope = await scopeOf(context, cycleId)
  if (scope.all) return undefined
  for (const { table, changes } of tables) {
    if (!UNIT_WRITES.includes(table)) return refuse('forbidden', '单位不能修改这张数据表。')
    const { rows } = await readRows(context.db, context.caller.tenant, cycleId, table)
    const stored = new Map(rows.map((row) => [row.rowId, row.values]))
    for (const change of changes) {
      const before = change.rowId === undefined ? undefined : stored.get(change.rowId)
      if (before && !scope.covers(subjectOfRow(table, before))) return refuse('forbidden', '单位只能修改本单位的数据。')
      if ('delete' in change) return refuse('forbidden', '单位不能删除已上报的数据，请联系考核办。')
      if (!scope.covers(subjectOfRow(table, change.values))) return refuse('forbidden', '单位只能上报本单位的数据。')
      if (changesOthers(table, before, change.values))
        return refuse('forbidden', '这些列由考核办或评分单位填写，单位不能修改。')
    }
  }
  return undefined
}

function changesOthers(
  table: TableName,
  before: Readonly<Record<string, unknown>> = {},
  after: Readonly<Record<string, unknown>>,
): boolean {
  const own = UNIT_COLUMNS[table] ?? []
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].some((key) => !own.includes(key) && (before[key] ?? null) !== (after[key] ?? null))
}
