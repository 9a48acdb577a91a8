import type { PrintedColumn, PrintedRow } from './table.ts'

/** One section of the statement of method: paragraphs, then a table where there is one. */
export interface MethodSection {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly table?: { readonly columns: readonly PrintedColumn[]; readonly rows: readonly PrintedRow[] }
}
