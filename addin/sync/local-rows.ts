import type { Place } from '#shared/findings.ts'
import type { TableName } from '#shared/tables/index.ts'
import type { ReadSheet, WorkbookTables } from './read-tables.ts'
import type { RowValues } from './row-key.ts'

/** A row as it stands in the workbook. */
export interface LocalRow {
  readonly table: TableName
  readonly values: RowValues
  /** The name the system gave it, where the sheet keeps it. */
  readonly rowId: string | null
  readonly sheet: ReadSheet
  /** Its index among the sheet's rows. */
  readonly index: number
  readonly place: Place | undefined
}

/** Every row of the workbook's input tables. */
export function localRows({ sheets }: WorkbookTables): LocalRow[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ table, columns, rows }) =>
      rows.map((row, index): LocalRow => ({
        table,
        values: Object.fromEntries(columns.map((key, at) => [key, row[at] ?? null])),
        rowId: sheet.rowIds[index] ?? null,
        sheet,
        index,
        place: sheet.cellOf(table, index),
      })),
    ),
  )
}
