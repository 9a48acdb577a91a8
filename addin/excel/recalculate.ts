/** Has Excel calculate every formula again, the functions of this add-in included. */
export async function recalculate(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full)
    await context.sync()
  })
}
