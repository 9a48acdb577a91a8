/** Writes a text into the cell of a defined name that the workbook has. */
export async function writeNamedCell(name: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[text]]
    await context.sync()
  })
}

/** What the cell of a defined name holds, as text, '' where it is empty; undefined when the workbook has no such name. */
export async function readNamedCell(name: string): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name)
    item.load('name')
    await context.sync()
    if (item.isNullObject) return undefined
    const range = item.getRange()
    range.load('values')
    await context.sync()
    const value: unknown = range.values[0]?.[0]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  })
}
