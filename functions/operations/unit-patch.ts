import { readRows } from '#functions/store/index.ts'
import type { RowChange } from '#shared/api/index.ts'
import type { TableName } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { refuse, type Refused } from '../refused.ts'
import { evaluatorRefusal } from './evaluator-patch.ts'
import { scopeOf, type Scope } from './own-unit.ts'
import { subjectOfRow } from './subject-of-row.ts'
import { UNIT_COLUMNS, UNIT_WRITES } from './unit-tables.ts'

interface Patch {
  readonly table: TableName
  readonly changes: readonly RowChange[]
}

type Values = Readonly<Record<string, unknown>>

/**
 * Why a unit's clerk or an evaluator may not make these changes: a unit hands in its own rows in the tables and columns
 * meant for it, an evaluator gives the scores of its scoring unit, and what others have given stays as it is.
 */
export async function refusedForUnit(
  context: Context,
  cycleId: string,
  tables: readonly Patch[],
): Promise<Refused | undefined> {
  const scope = await scopeOf(context, cycleId)
  if (scope.all) return undefined
  const isUnit = context.caller.roles.includes('unit')
  for (const { table, changes } of tables) {
    const { rows } = await readRows(context.db, context.caller.tenant, cycleId, table)
    const stored = new Map(rows.map((row) => [row.rowId, row.values]))
    for (const change of changes) {
      const before = change.rowId === undefined ? undefined : stored.get(change.rowId)
      const refusal = isUnit
        ? unitRefusal(table, before, change, scope)
        : evaluatorRefusal(table, before, change, scope.rates)
      if (refusal !== undefined) return refuse('forbidden', refusal)
    }
  }
  return undefined
}

function unitRefusal(
  table: TableName,
  before: Values | undefined,
  change: RowChange,
  scope: Scope,
): string | undefined {
  if (!UNIT_WRITES.includes(table)) return '单位不能修改这张数据表。'
  if (before && !scope.covers(subjectOfRow(table, before))) return '单位只能修改本单位的数据。'
  if ('delete' in change) return '单位不能删除已上报的数据，请联系考核办。'
  if (!scope.covers(subjectOfRow(table, change.values))) return '单位只能上报本单位的数据。'
  return changesOthers(UNIT_COLUMNS[table] ?? [], before, change.values)
    ? '这些列由考核办或评分单位填写，单位不能修改。'
    : undefined
}

function changesOthers(own: readonly string[], before: Values = {}, after: Values): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].some((key) => !own.includes(key) && (before[key] ?? null) !== (after[key] ?? null))
}
