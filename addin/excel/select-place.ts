/** Shows a cell or range: its sheet comes to the front and the cells are selected. */
export async function selectPlace(sheet: string, address?: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    worksheet.activate()
    worksheet.getRange(address ?? 'A1').select()
    await context.sync()
  })
}
