import { finding, type Finding, type Place } from '../findings.ts'
import type { Cell } from '../tables/index.ts'
import { addressOf } from '../workbook/address.ts'
import { isEmpty, textAt, type Grid } from '../workbook/grid.ts'
import { closest } from '../workbook/likeness.ts'

/** A row of a sheet under its headings. */
export interface SheetRow {
  readonly cell: (heading: string) => Cell
  /** A cell's text without blanks at its ends; '' for an empty one. */
  readonly text: (heading: string) => string
  readonly place: (heading: string) => Place
  readonly number: number
}

/** The rows under a sheet's headings, and what is wrong with the headings. */
export interface SheetRows {
  readonly rows: readonly SheetRow[]
  readonly findings: readonly Finding[]
}

/** Headings stand in one of the first rows. */
const LAST_HEADING_ROW = 12
/** No scheme has more rows on a sheet. */
export const MOST_SCHEME_ROWS = 20_000

/** Reads a sheet by its headings; rows with nothing under any of them are left out. */
export function sheetRows(
  sheet: string,
  cells: Grid,
  headings: readonly string[],
  needed: readonly string[],
): SheetRows {
  const found: Finding[] = []
  const here: Place = { kind: 'sheet', sheet }
  const top = headingRow(cells, headings)
  const columns = new Map<string, number>()
  ;(cells[top] ?? []).forEach((_, column) => {
    const heading = textAt(cells, top, column)
    if (heading === '') return
    const place: Place = { kind: 'cell', sheet, address: addressOf(top, column) }
    if (!headings.includes(heading)) {
      const like = closest(heading, headings)
      found.push(finding('warning', { code: 'heading-unknown', heading, ...(like ? { like } : {}) }, [place]))
    } else if (columns.has(heading)) found.push(finding('error', { code: 'heading-repeated', heading }, [place]))
    else columns.set(heading, column)
  })
  for (const heading of needed)
    if (!columns.has(heading)) found.push(finding('error', { code: 'scheme-heading-missing', sheet, heading }, [here]))
  const bodies = cells.slice(top + 1).map((_, index) => top + 1 + index)
  const filled = bodies.filter((row) => [...columns.values()].some((column) => !isEmpty(cells[row]?.[column])))
  if (filled.length > MOST_SCHEME_ROWS) {
    found.push(finding('error', { code: 'too-many-rows', count: filled.length, limit: MOST_SCHEME_ROWS }, [here]))
    return { rows: [], findings: found }
  }
  const rows = filled.map((row): SheetRow => {
    const column = (heading: string) => columns.get(heading) ?? -1
    return {
      number: row,
      cell: (heading) => (isEmpty(cells[row]?.[column(heading)]) ? null : (cells[row]?.[column(heading)] ?? null)),
      text: (heading) => textAt(cells, row, column(heading)),
      place: (heading) => ({ kind: 'cell', sheet, address: addressOf(row, Math.max(0, column(heading))) }),
    }
  })
  return { rows, findings: found }
}

/** The row that has most of the headings. */
function headingRow(cells: Grid, headings: readonly string[]): number {
  const counts = cells
    .slice(0, LAST_HEADING_ROW)
    .map((row, index) => row.filter((_, column) => headings.includes(textAt(cells, index, column))).length)
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}
