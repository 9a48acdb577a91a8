import type { TableName } from './definitions.ts'

/** A cell as JSON carries it; an empty cell is null or ''. */
export type Cell = string | number | boolean | null

/** Rows of one table, column by column names: `columns` are keys of the table's definition, each row as long as `columns`. */
export interface TableRows {
  readonly table: TableName
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
