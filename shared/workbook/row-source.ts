import type { Cell, TableName } from '../tables/index.ts'
import type { Grid } from './grid.ts'

/** One row of data, and the sheet's column of each of its columns. */
export interface MadeRow {
  readonly cells: readonly Cell[]
  readonly standing: ReadonlyMap<string, number>
}

/** How rows of a recognised sheet become rows of data; a wide sheet's row becomes several. */
export interface RowSource {
  readonly table: TableName
  readonly columns: readonly string[]
  /** The sheet's columns that are ours. */
  readonly own: readonly number[]
  readonly serial: number | undefined
  /** The column that names the row. */
  readonly subject: number
  readonly read: (grid: Grid, row: number) => readonly MadeRow[]
}
