import { TABLES, type TableName } from '../tables/index.ts'
import { HEADING_ROWS, headingsOf } from './headings.ts'
import { closest } from './likeness.ts'
import { compareWeight, matchTable, type TableMatch } from './match-table.ts'
import { headingText } from './name-text.ts'
import type { ReadContext, SheetCells } from './reading.ts'
import { inputSheets } from './sheet-names.ts'

/** The table that a sheet without all its headings comes nearest to, and the row of those headings. */
export function nearestTable(
  sheet: SheetCells,
  context: ReadContext,
): { readonly match: TableMatch; readonly row: number } | undefined {
  const named = tableNamed(sheet.sheet, context)
  const candidates = TABLES.filter(({ name }) => named === undefined || name === named)
  let best: { match: TableMatch; row: number } | undefined
  for (let row = 0; row < Math.min(HEADING_ROWS, Math.max(1, sheet.cells.length)); row++) {
    const headings = headingsOf(sheet.cells, row, 1)
    for (const definition of candidates) {
      const match = matchTable(definition, headings)
      if (named === undefined && !couldBe(match, sheet, context)) continue
      const better =
        !best ||
        likes(match) > likes(best.match) ||
        (likes(match) === likes(best.match) && compareWeight(match, best.match) > 0)
      if (better) best = { match, row }
    }
  }
  return best
}

/** How many missing headings are there after all, misspelt. */
export function likes(match: TableMatch): number {
  const words = match.unused.map(({ text }) => text)
  return match.missing.filter((column) => closest(headingText(column.heading), words) !== undefined).length
}

/** Whether a sheet is meant to be ours by its name; a range given to a function has none, and is meant to be. */
export function mustBeOurs({ sheet }: SheetCells, context: ReadContext): boolean {
  return sheet === '' || tableNamed(sheet, context) !== undefined
}

/** At least half of the identifying headings are there, and the sheet is meant to be ours or misspells one of the others. */
function couldBe(match: TableMatch, sheet: SheetCells, context: ReadContext): boolean {
  const identifying = match.definition.columns.filter((column) => column.identifying).length
  if (match.weight[0] * 2 < identifying || match.columns.size < 2) return false
  return mustBeOurs(sheet, context) || likes(match) > 0
}

/** The table that a sheet's name promises. 说明 promises none: every office has a sheet of that name. */
function tableNamed(name: string, { scheme }: ReadContext): TableName | undefined {
  const named = scheme
    ? inputSheets(scheme).find((sheet) => sheet.name === name)?.table
    : TABLES.find((table) => table.sheet === name)?.name
  return named === 'confirmations' ? undefined : named
}
