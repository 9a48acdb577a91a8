/** Where the selection begins: its sheet and row, counted from 0. */
export async function selectedCell(): Promise<{ readonly sheet: string; readonly row: number }> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange()
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    range.load('rowIndex')
    sheet.load('name')
    await context.sync()
    return { sheet: sheet.name, row: range.rowIndex }
  })
}
