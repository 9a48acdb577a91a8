import type { TableName } from '#shared/tables/index.ts'

/** The unit a row is about, as the row names it. */
export function subjectOfRow(table: TableName, values: Readonly<Record<string, unknown>>): unknown {
  return table === 'roster' ? (values.code ?? values.name) : values.subject
}
