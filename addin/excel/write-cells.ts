import type { Cell } from '#shared/tables/index.ts'

/** Cells to write: a block of one sheet; row and column count from 0. */
export interface Block {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Cell[])[]
}

/** Writes blocks in one go; tables that end just above a block grow to hold it. */
export async function writeCells(blocks: readonly Block[]): Promise<void> {
  const filled = blocks.filter(({ values }) => values.length > 0 && (values[0]?.length ?? 0) > 0)
  if (filled.length === 0) return
  await Excel.run(async (context) => {
    const sheets = [...new Set(filled.map(({ sheet }) => sheet))].map((name) => ({
      name,
      tables: context.workbook.worksheets.getItem(name).tables,
    }))
    for (const { tables } of sheets) tables.load('items/name')
    await context.sync()
    const tables = sheets.flatMap(({ name, tables: { items } }) =>
      items.map((table) => ({ name, table, range: table.getRange() })),
    )
    for (const { range } of tables) range.load('rowIndex, columnIndex, rowCount, columnCount')
    await context.sync()
    for (const { sheet, row, column, values } of filled) {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0)
      range.values = values.map((cells) => cells.map(asTyped))
    }
    for (const { name, table, range } of tables) {
      const rows = rowsNeeded(
        range,
        filled.filter(({ sheet }) => sheet === name),
      )
      if (rows > range.rowCount) table.resize(range.getAbsoluteResizedRange(rows, range.columnCount))
    }
    await context.sync()
  })
}

/** A cell as a person types it: a text that Excel would take for a formula is marked as text, so that nothing sent in ever runs. */
function asTyped(cell: Cell): string | number | boolean {
  if (typeof cell === 'string' && /^[=+\-@'\t\r]/.test(cell)) return `'${cell}`
  return cell ?? ''
}

/** How many rows a table needs so that blocks adjoining its end lie within it. */
function rowsNeeded(
  table: { rowIndex: number; columnIndex: number; rowCount: number; columnCount: number },
  blocks: readonly Block[],
): number {
  const beside = blocks
    .filter(({ column }) => column >= table.columnIndex && column < table.columnIndex + table.columnCount)
    .sort((a, b) => a.row - b.row)
  return beside.reduce((rows, { row, values }) => {
    const from = row - table.rowIndex
    return from >= 0 && from <= rows ? Math.max(rows, from + values.length) : rows
  }, table.rowCount)
}
