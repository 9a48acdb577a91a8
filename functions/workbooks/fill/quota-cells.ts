import type { Sheet } from 'hucre/xlsx'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { addressOf } from '#shared/workbook/index.ts'
import { quotaLines } from '#shared/workbook/quota-lines.ts'
import { FAILS_HEADING } from '#shared/workbook/layout/quota-sheet.ts'
import { seatTable } from '#shared/workbook/layout/seat-table.ts'
import { subjectWords } from '#shared/workbook/subject-words.ts'
import type { CellPatch } from './patch-cells.ts'
import { headingOf, textOf } from './sheet-text.ts'

const SEAT_HEADINGS = ['等次', '核定名额']

/** What 名额 is to hold: values in place of the add-in's formula; Excel's own formulas stay, with their new value beside them. */
export function quotaPatches(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): Map<string, CellPatch> {
  return new Map([
    ...[...countCells(sheet, scheme, appraisal)].map(([address, value]): [string, CellPatch] => [
      address,
      { value, keepFormula: true },
    ]),
    ...[...seatCells(sheet, scheme, appraisal)].map(([address, value]): [string, CellPatch] => [address, { value }]),
  ])
}

/** How many take part and fail in each group, beside the formulas of 名额 that count them. */
function countCells(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): Map<string, Cell> {
  const headingRow = sheet.rows.findIndex((row) => row.some((cell) => headingOf(cell) === '应参加数'))
  const headings = (sheet.rows[headingRow] ?? []).map(headingOf)
  const values = new Map<string, Cell>()
  quotaLines(scheme).forEach(({ label, group, pool }, index) => {
    const result = appraisal.groups.find((one) => one.group === group)
    const at = headingRow + 1 + index
    if (headingRow < 0 || !result || textOf(sheet.rows[at]?.[headings.indexOf(subjectWords(scheme).group)]) !== label)
      return
    // how many of each kind of post there are, the formula itself counts in the roster
    if (!pool) values.set(addressOf(at, headings.indexOf('应参加数')), result.base)
    const fails = headings.indexOf(FAILS_HEADING)
    if (fails >= 0) values.set(addressOf(at, fails), result.belowThreshold.length)
  })
  return values
}

/** The cells of 名额 with the seats of every grade: where its formula stood, or where its headings are. */
function seatCells(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): Map<string, Cell> {
  const corner = cornerOfSeats(sheet)
  if (!corner) return new Map()
  const table = seatTable(scheme, appraisal)
  return new Map(
    table.flatMap((row, down) =>
      row.map((value, across): [string, Cell] => [addressOf(corner.row + down, corner.column + across), value]),
    ),
  )
}

function cornerOfSeats(sheet: Sheet): { readonly row: number; readonly column: number } | undefined {
  for (const [key, cell] of sheet.cells ?? []) {
    if (!/_xldudf_APPRAISE_QUOTA\(/i.test(cell.formula ?? '')) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    return { row, column }
  }
  const row = sheet.rows.findIndex((cells) =>
    SEAT_HEADINGS.every((heading) => cells.some((cell) => textOf(cell) === heading)),
  )
  return row < 0 ? undefined : { row, column: sheet.rows[row]?.findIndex((cell) => textOf(cell) !== '') ?? 0 }
}
