import { readRows, type Row } from '#functions/store/index.ts'
import { readTable as endpoint } from '#shared/api/index.ts'
import type { Cell, TableName } from '#shared/tables/index.ts'
import { operation } from '../operation.ts'
import { isRefused, refuse } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { scopeOf } from './own-unit.ts'
import { subjectOfRow } from './subject-of-row.ts'
import { UNIT_READS } from './unit-tables.ts'

/** A table's stored rows with their versions; a unit's clerk gets those about the own unit. */
export const readTable = operation(endpoint, async ({ params }, context) => {
  const { db, caller } = context
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const scope = await scopeOf(context, params.cycle)
  if (!scope.all && !UNIT_READS.includes(params.table)) return refuse('forbidden', '单位不能查看这张数据表。')
  const { rows, epoch } = await readRows(db, caller.tenant, params.cycle, params.table)
  return { rows: rows.filter((row) => isVisible(row, params.table, scope)).map(rowView), epoch: epoch || cycle.epoch }
})

function isVisible({ values }: Row, table: TableName, scope: { all: boolean; covers: (subject: unknown) => boolean }) {
  return scope.all || table === 'indicators' || scope.covers(subjectOfRow(table, values))
}

function rowView({ rowId, version, values, updatedBy, updatedAt }: Row) {
  // patch-tables lets in nothing but cells
  return { rowId, version, values: values as Record<string, Cell>, updatedBy: updatedBy.name, updatedAt }
}
