/** The version of a stored row that this workbook saw last, with the values it had then. */
export interface SeenRow {
  readonly table: string
  readonly rowId: string
  readonly version: number
  /** The row's values as JSON, to tell what was changed here since. */
  readonly values: string
}

/** What this workbook saw last of one cycle. */
export interface Seen {
  readonly cycle: string
  readonly rows: readonly SeenRow[]
}

const SHEET = '_appraise'
const HEADINGS = ['table', 'rowId', 'version', 'values']

/** What the workbook saw last, from its very hidden sheet; undefined before the first save. */
export async function readSeen(): Promise<Seen | undefined> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject(SHEET).getUsedRangeOrNullObject(true)
    range.load('values')
    await context.sync()
    if (range.isNullObject) return undefined
    const [head, , ...rows] = range.values.map((row: readonly unknown[]) => row.map(String))
    return {
      cycle: head?.[1] ?? '',
      rows: rows.map(([table = '', rowId = '', version = '', values = '']) => ({
        table,
        rowId,
        version: Number(version),
        values,
      })),
    }
  })
}

/** Writes down what the workbook now has seen, in place of what stood there. */
export async function writeSeen(seen: Seen): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets
    const known = sheets.getItemOrNullObject(SHEET)
    known.load('name')
    await context.sync()
    const sheet = known.isNullObject ? sheets.add(SHEET) : known
    sheet.visibility = Excel.SheetVisibility.veryHidden
    sheet.getRange().clear(Excel.ClearApplyTo.contents)
    const rows = [
      ['cycle', seen.cycle, '', ''],
      HEADINGS,
      ...seen.rows.map((row) => [row.table, row.rowId, row.version, `'${row.values}`]),
    ]
    sheet.getRangeByIndexes(0, 0, rows.length, HEADINGS.length).values = rows
    await context.sync()
  })
}
