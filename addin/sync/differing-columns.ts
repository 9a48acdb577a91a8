import { definitionOf, type Column, type TableName } from '#shared/tables/index.ts'
import { sameValues, type RowValues } from './row-key.ts'

const NAMING = new Set(['subject', 'name', 'indicator', 'evaluatorClass', 'matter'])

/** The columns to show of two versions of a row: what names it, and where they differ. */
export function differingColumns(table: TableName, mine: RowValues, theirs: RowValues): Column[] {
  return definitionOf(table).columns.filter(
    ({ key }) => key in mine && (NAMING.has(key) || !sameValues({ [key]: mine[key] ?? null }, theirs)),
  )
}
