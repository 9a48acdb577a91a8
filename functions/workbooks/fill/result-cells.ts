import type { Sheet } from 'hucre/xlsx'
import type { Appraisal, SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { addressOf } from '#shared/workbook/index.ts'
import { resultColumns } from '#shared/workbook/layout/result-columns.ts'
import { seatTable } from '#shared/workbook/layout/seat-table.ts'
import { headingText, nameText } from '#shared/workbook/name-text.ts'

/** Values by the address of their cell. */
export type CellValues = ReadonlyMap<string, Cell>

const OURS = /_xldudf_APPRAISE_/i
const SUBJECT_HEADING = '被考核单位'
const SEAT_HEADINGS = ['等次', '测算数', '核定名额']

/** The cells of 汇总 with each unit's results, wherever its rows and columns stand now. */
export function summaryCells(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): CellValues {
  const values = new Map<string, Cell>()
  const columns = resultColumns(scheme)
  const headingRow = sheet.rows.findIndex((row) => row.some((cell) => headingOf(cell) === SUBJECT_HEADING))
  const headings = (sheet.rows[headingRow] ?? []).map(headingOf)
  const names = headings.indexOf(SUBJECT_HEADING)
  const results = resultsByName(appraisal)
  sheet.rows.forEach((row, at) => {
    if (headingRow < 0 || at <= headingRow) return
    const result = results.get(nameText(textOf(row[names])))
    for (const column of columns) {
      const place = headings.indexOf(headingText(column.heading))
      if (place < 0) continue
      if (result) values.set(addressOf(at, place), column.value(result))
      // a formula of a unit that is no longer appraised would spill over the values below it
      else if (OURS.test(sheet.cells?.get(`${at},${place}`)?.formula ?? '')) values.set(addressOf(at, place), null)
    }
  })
  return values
}

/** How many take part and fail in each group, beside the formulas of 名额 that count them. */
export function countCells(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): CellValues {
  const headingRow = sheet.rows.findIndex((row) => row.some((cell) => headingOf(cell) === '应参加数'))
  const headings = (sheet.rows[headingRow] ?? []).map(headingOf)
  const values = new Map<string, Cell>()
  scheme.groups.forEach(({ id, title }, index) => {
    const group = appraisal.groups.find((one) => one.group === id)
    const at = headingRow + 1 + index
    if (headingRow < 0 || !group || textOf(sheet.rows[at]?.[headings.indexOf('考核组')]) !== title) return
    values.set(addressOf(at, headings.indexOf('应参加数')), group.base)
    const fails = headings.indexOf('不合格数')
    if (fails >= 0) values.set(addressOf(at, fails), group.belowThreshold.length)
  })
  return values
}

/** The cells of 名额 with the seats of every grade: where its formula stood, or where its headings are. */
export function quotaCells(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): CellValues {
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

function resultsByName(appraisal: Appraisal): Map<string, SubjectResult> {
  return new Map(
    appraisal.results.flatMap((result) =>
      [result.name, result.subjectId].map((name) => [nameText(name), result] as const),
    ),
  )
}

function headingOf(cell: unknown): string {
  return headingText(textOf(cell))
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : ''
}
