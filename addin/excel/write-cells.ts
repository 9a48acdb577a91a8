import type { Cell } from '#shared/tables/index.ts'

/** Cells to write: a block of one sheet; row and column count from 0. */
export interface Block {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly Cell[])[]
}

/** Writes blocks in one go; nothing is written when a sheet is not there. */
export async function writeCells(blocks: readonly Block[]): Promise<void> {
  const filled = blocks.filter(({ values }) => values.length > 0 && (values[0]?.length ?? 0) > 0)
  if (filled.length === 0) return
  await Excel.run(async (context) => {
    for (const { sheet, row, column, values } of filled) {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0)
      range.values = values.map((cells) => cells.map((cell) => cell ?? ''))
    }
    await context.sync()
  })
}
