/** What the cell of a defined name holds, as text; undefined when the workbook has no such name. */
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
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  })
}
