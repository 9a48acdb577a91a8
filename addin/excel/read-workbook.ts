import type { Cell } from '#shared/tables/index.ts'

/** A sheet's used cells; `origin` is where the first of them stands, counted from 0. */
export interface OpenSheet {
  readonly sheet: string
  readonly cells: readonly (readonly Cell[])[]
  readonly origin: { readonly row: number; readonly column: number }
}

/** Every visible sheet's used cells, read together in one load. */
export async function readWorkbook(): Promise<readonly OpenSheet[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets
    sheets.load('items/name, items/visibility')
    await context.sync()
    const used = sheets.items
      .filter(({ visibility }) => visibility === Excel.SheetVisibility.visible)
      .map((sheet) => ({ sheet: sheet.name, range: sheet.getUsedRangeOrNullObject(true) }))
    for (const { range } of used) range.load('values, rowIndex, columnIndex')
    await context.sync()
    return used
      .filter(({ range }) => !range.isNullObject)
      .map(({ sheet, range }) => ({
        sheet,
        cells: range.values.map((row: readonly unknown[]) => row.map(cellOf)),
        origin: { row: range.rowIndex, column: range.columnIndex },
      }))
  })
}

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
