/** How a column's cells are read. `points` knows three states: a number, not applicable, or missing. */
export type ColumnKind = 'text' | 'number' | 'points' | 'whole' | 'date' | 'yes-no'

/** A column of a table: its key in data, its Chinese heading, other headings offices use, and how cells are read. */
export interface Column {
  readonly key: string
  readonly heading: string
  readonly aliases?: readonly string[]
  readonly kind: ColumnKind
  /** A table is recognised by its identifying headings; all must be there. */
  readonly identifying?: boolean
  /** A row without it is refused with a sentence. */
  readonly required?: boolean
  /** Width in characters when a sheet is made. */
  readonly width?: number
}

/** A table: its name in data, its sheet's title, its columns in the order a sheet shows them. */
export interface TableDefinition<Name extends string = string> {
  readonly name: Name
  readonly sheet: string
  readonly columns: readonly Column[]
  /** A heading that appears only in this table tells it from one with the same others. */
  readonly notWith?: readonly string[]
}
