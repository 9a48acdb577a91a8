/** What is to be printed and cut up: under a note and headings, slips with a line to cut along below each. */
export interface Slips {
  readonly note: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly cut: string
}

/** Column widths and row height of a slip, in points. */
const WIDTHS = [170, 80, 190, 130, 80]
/** The column that holds what the slip is for. */
const CODE = 3
const HEIGHT = 24

/**
 * Writes slips to a sheet of their own and shows it. Slips of before with the same texts in their first two columns
 * make room for the new ones; those of others stay.
 */
export async function writeSlips(name: string, { note, headings, rows, cut }: Slips): Promise<void> {
  await Excel.run(async (context) => {
    const known = context.workbook.worksheets.getItemOrNullObject(name)
    known.load('name')
    await context.sync()
    const sheet = known.isNullObject ? context.workbook.worksheets.add(name) : known
    const used = sheet.getUsedRangeOrNullObject(true)
    used.load('values')
    await context.sync()
    const before = used.isNullObject ? [] : used.values.map((row: readonly unknown[]) => row.map(String))
    if (!used.isNullObject) used.clear()
    const replaced = new Set(rows.map(groupOf))
    const slips = before
      .slice(2)
      .filter((row) => row.length === headings.length && row[1] !== '' && !replaced.has(groupOf(row)))
      .concat(rows.map((row) => [...row]))
    const blank = headings.slice(1).map(() => '')
    const all = [[note, ...blank], [...headings], ...slips.flatMap((slip) => [slip, [cut, ...blank]])]
    const range = sheet.getRangeByIndexes(0, 0, all.length, headings.length)
    range.numberFormat = all.map((row) => row.map(() => '@'))
    range.values = all
    range.format.verticalAlignment = Excel.VerticalAlignment.center
    sheet.getRangeByIndexes(0, 0, 2, headings.length).format.font.bold = true
    sheet.getRangeByIndexes(2, 0, all.length - 2, headings.length).format.rowHeight = HEIGHT
    WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(1, column, all.length - 1, 1).format.columnWidth = width
    })
    sheet.getRangeByIndexes(2, CODE, all.length - 2, 1).format.font.bold = true
    sheet.activate()
    await context.sync()
  })
}

function groupOf(row: readonly string[]): string {
  return JSON.stringify(row.slice(0, 2))
}
