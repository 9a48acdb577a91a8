/** The version of a stored row that this workbook saw last, with the values it had then, as JSON. */
export interface SeenRow {
  readonly table: string
  readonly rowId: string
  readonly version: number
  readonly values: string
}

/** What this workbook saw last of one cycle. */
export interface Seen {
  readonly cycle: string
  readonly rows: readonly SeenRow[]
}

const HEADINGS = ['table', 'rowId', 'version', 'values']
/** The row that names the cycle the versions belong to. */
const CYCLE = '*cycle'

/** What the workbook saw last, from its very hidden sheet; undefined before the first comparison. */
export async function readSeen(sheetName: string): Promise<Seen | undefined> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName)
    sheet.load('name')
    await context.sync()
    if (sheet.isNullObject) return undefined
    const range = sheet.getUsedRangeOrNullObject(true)
    range.load('values')
    await context.sync()
    if (range.isNullObject) return undefined
    const rows = range.values.slice(1).map((row: readonly unknown[]): SeenRow => {
      const [table = '', rowId = '', version = '', values = ''] = row.map(String)
      return { table, rowId, version: Number(version), values }
    })
    const cycle = rows.find(({ table }) => table === CYCLE)
    return cycle && { cycle: cycle.rowId, rows: rows.filter(({ table }) => table !== CYCLE && table !== '') }
  })
}

/** Writes down what the workbook now has seen, in place of what stood there. */
export async function writeSeen(sheetName: string, seen: Seen): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets
    const known = sheets.getItemOrNullObject(sheetName)
    known.load('name')
    await context.sync()
    const sheet = known.isNullObject ? sheets.add(sheetName) : known
    const used = sheet.getUsedRangeOrNullObject(true)
    used.load('address')
    await context.sync()
    sheet.visibility = Excel.SheetVisibility.veryHidden
    const rows = [
      HEADINGS,
      [CYCLE, seen.cycle, 0, ''],
      ...seen.rows.map((row) => [row.table, row.rowId, row.version, row.values]),
    ]
    if (!used.isNullObject) used.clear(Excel.ClearApplyTo.contents)
    const range = sheet.getRangeByIndexes(0, 0, rows.length, HEADINGS.length)
    // names and JSON must stay text, whatever they look like
    range.numberFormat = rows.map(() => ['@', '@', '0', '@'])
    range.values = rows
    await context.sync()
  })
}
