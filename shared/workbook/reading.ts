import type { Finding, Place } from '../findings.ts'
import type { Scheme } from '../scheme/schema.ts'
import type { Cell, TableName, TableRows } from '../tables/index.ts'
import type { Grid } from './grid.ts'

/** An indicator as sheets with one column for each name it. */
export interface KnownIndicator {
  readonly title: string
  readonly part: string
  readonly maxPoints?: Cell
}

/** What is known when a sheet is read. */
export interface ReadContext {
  readonly scheme?: Scheme
  /** The rows of 指标, for 评分 sheets with one column for each indicator. */
  readonly indicators?: readonly KnownIndicator[]
  /** Whether dates always come as serial numbers, as Excel gives them to add-ins; then reading them so is not worth a note. */
  readonly serialDates?: boolean
}

/** A sheet, or a range of one, to be read; `origin` is where its first cell stands, counted from nought. */
export interface SheetCells {
  readonly sheet: string
  readonly cells: Grid
  readonly origin?: { readonly row: number; readonly column: number }
}

/** The cell in which a row (by its index as sent) stands, and the cell of one of its columns. */
export type CellOf = (table: TableName, row: number, column?: string) => Place | undefined

/** What a sheet holds: at most one table, what there is to say of it, and where each row stands. */
export interface SheetReading {
  readonly sheet: string
  /** Whether a table was found, one that lacks or misspells a heading, or none. */
  readonly recognised: 'yes' | 'nearly' | 'no'
  readonly table?: TableName
  readonly tables: readonly TableRows[]
  readonly findings: readonly Finding[]
  readonly cellOf: CellOf
  /** What the hidden column rowId says of each row sent; null where it is empty or there is none. */
  readonly rowIds: readonly (string | null)[]
}
