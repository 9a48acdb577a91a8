import { readRows, type Row } from '#functions/store/index.ts'
import { readTable as endpoint } from '#shared/api/index.ts'
import type { Cell } from '#shared/tables/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { scopeOf } from './own-unit.ts'
import { isVisible, readsTable } from './visible-rows.ts'

/** A table's stored rows with their versions; a unit's clerk gets those about the own unit, an evaluator those it rates. */
export const readTable = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const isUnit = caller.roles.includes('unit')
  const scope = await scopeOf(context, params.cycle)
  if (!readsTable(params.table, scope, isUnit))
    return refuse('forbidden', `${isUnit ? '单位' : '评分单位'}不能查看这张数据表。`)
  const { rows, epoch } = await readRows(db, caller.tenant, params.cycle, params.table)
  const visible = rows.filter(({ values }) => isVisible(params.table, values, scope, isUnit))
  return { rows: visible.map(rowView), epoch: epoch || cycle.epoch }
})

function rowView({ rowId, version, values, updatedBy, updatedAt }: Row) {
  // patch-tables lets in nothing but cells
  return { rowId, version, values: values as Record<string, Cell>, updatedBy: updatedBy.name, updatedAt }
}
