import type { Cell } from '#shared/tables/index.ts'

/** Adds rows below what a sheet holds; makes the sheet with its headings when it is not there. */
export async function addSheetRows(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  await Excel.run(async (context) => {
    const known = context.workbook.worksheets.getItemOrNullObject(name)
    known.load('name')
    await context.sync()
    const sheet = known.isNullObject ? context.workbook.worksheets.add(name) : known
    const used = sheet.getUsedRangeOrNullObject(true)
    used.load('rowIndex, rowCount')
    await context.sync()
    const below = used.isNullObject ? 0 : used.rowIndex + used.rowCount
    const all = below === 0 ? [[...headings], ...rows] : rows
    sheet.getRangeByIndexes(below, 0, all.length, headings.length).values = all.map((row) =>
      row.map((cell) => cell ?? ''),
    )
    await context.sync()
  })
}
