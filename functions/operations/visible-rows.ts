import type { TableName } from '#shared/tables/index.ts'
import type { Scope } from './own-unit.ts'
import { subjectOfRow } from './subject-of-row.ts'
import { EVALUATOR_READS, UNIT_READS } from './unit-tables.ts'

/** Whether a caller with such a scope reads a table at all. */
export function readsTable(table: TableName, scope: Scope, isUnit: boolean): boolean {
  return scope.all || (isUnit ? UNIT_READS : EVALUATOR_READS).includes(table)
}

/** Whether a row is one the caller may see: all of them, its own unit's, or those it rates. */
export function isVisible(
  table: TableName,
  values: Readonly<Record<string, unknown>>,
  scope: Scope,
  isUnit: boolean,
): boolean {
  if (scope.all || scope.covers(subjectOfRow(table, values)) || scope.rates(values.scoredBy)) return true
  // what is scored a unit reads whole, and whom it may score an evaluator
  return table === (isUnit ? 'indicators' : 'roster')
}
