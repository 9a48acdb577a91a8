import type { Place } from '#shared/findings.ts'
import { definitionOf, type Cell, type TableName } from '#shared/tables/index.ts'
import { recognise, type Recognition } from '#shared/workbook/index.ts'
import { cornerOf } from '../addresses.ts'
import type { Block } from '../excel/write-cells.ts'
import type { LocalRow } from './local-rows.ts'
import type { ReadSheet, WorkbookTables } from './read-tables.ts'
import type { RowValues } from './row-key.ts'

const recognised = new WeakMap<ReadSheet, Recognition>()

/** Where a sheet's headings are; looked for once. */
function headingsOf(sheet: ReadSheet): Recognition {
  const known = recognised.get(sheet) ?? recognise(sheet.open)
  recognised.set(sheet, known)
  return known
}

/** The cells of a row that must change so that it says `values`; columns the sheet does not have are left out. */
export function rowWrites({ table, index, sheet, values: here }: LocalRow, values: RowValues): Block[] {
  return Object.entries(here).flatMap(([key, cell]): Block[] => {
    const wanted = values[key] ?? null
    if (wanted === cell) return []
    const at = blockAt(sheet.cellOf(table, index, key), wanted)
    return at ? [at] : []
  })
}

/** The cell that keeps a row's system name, when the sheet has that column and it is empty. */
export function rowIdWrite({ table, index, sheet, rowId }: LocalRow, given: string): Block[] {
  const found = headingsOf(sheet)
  const place = sheet.cellOf(table, index)
  if (rowId !== null || found.kind !== 'long' || found.rowId === undefined || place?.kind !== 'cell') return []
  const corner = cornerOf(place.address)
  return corner
    ? [{ sheet: sheet.sheet, row: corner.row, column: sheet.open.origin.column + found.rowId, values: [[given]] }]
    : []
}

/** Rows to add below the last filled row of the sheet that holds a table; undefined when no sheet has its headings. */
export function appendRows(
  workbook: WorkbookTables,
  table: TableName,
  rows: readonly { readonly values: RowValues; readonly rowId: string }[],
): Block[] | undefined {
  for (const sheet of workbook.sheets) {
    const found = sheet.table === table ? headingsOf(sheet) : undefined
    if (found?.kind !== 'long') continue
    const below = firstFreeRow(
      sheet,
      found.dataFrom,
      [...found.match.columns.values()].map(({ column }) => column),
    )
    const { row, column } = sheet.open.origin
    const block = (offset: number, at: number, cell: Cell): Block => ({
      sheet: sheet.sheet,
      row: row + below + offset,
      column: column + at,
      values: [[cell]],
    })
    return rows.flatMap(({ values, rowId }, offset) => [
      ...definitionOf(table).columns.flatMap(({ key }): Block[] => {
        const heading = found.match.columns.get(key)
        const cell = values[key] ?? ''
        return heading && cell !== '' ? [block(offset, heading.column, cell)] : []
      }),
      ...(found.rowId === undefined ? [] : [block(offset, found.rowId, rowId)]),
    ])
  }
  return undefined
}

function firstFreeRow({ open }: ReadSheet, dataFrom: number, columns: readonly number[]): number {
  const filled = open.cells.findLastIndex((row) => columns.some((column) => (row[column] ?? '') !== ''))
  return Math.max(dataFrom, filled + 1)
}

function blockAt(place: Place | undefined, cell: Cell): Block | undefined {
  const corner = place?.kind === 'cell' ? cornerOf(place.address) : undefined
  return place?.kind === 'cell' && corner
    ? { sheet: place.sheet, row: corner.row, column: corner.column, values: [[cell]] }
    : undefined
}
