import type { TableName } from '../../tables/index.ts'

/** Ledgers keep some empty rows below theirs: they grow all year. */
const BELOW: Partial<Record<TableName, number>> = {
  events: 20,
  inspections: 15,
  vetoes: 8,
  rulings: 15,
  succession: 8,
  results: 8,
}
/** So many rows a table of the whole year begins with while nothing is filled in; Excel lets it grow. */
const TO_BEGIN_WITH = 60

/** How many rows a table has on its sheet when so many are filled in. */
export function rowsOnSheet(table: TableName, filled: number): number {
  const below = BELOW[table]
  if (below !== undefined || filled > 0) return filled + (below ?? 0)
  return table === 'confirmations' ? 1 : TO_BEGIN_WITH
}
