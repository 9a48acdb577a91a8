import type { Sheet } from 'hucre/xlsx'
import type { Appraisal, SubjectResult } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { addressOf } from '#shared/workbook/index.ts'
import { resultColumns } from '#shared/workbook/layout/result-columns.ts'
import { listedUnits } from '#shared/workbook/layout/units.ts'
import { subjectWords } from '#shared/workbook/subject-words.ts'
import { headingText, nameText } from '#shared/workbook/name-text.ts'
import type { CellPatch } from './patch-cells.ts'
import { headingOf, textOf } from './sheet-text.ts'

const OURS = /_xldudf_APPRAISE_/i

/** What 汇总 is to hold, and the units it did not list: they are added below its last row. */
export interface SummaryCells {
  readonly patches: ReadonlyMap<string, CellPatch>
  readonly added: readonly string[]
}

/** The cells of 汇总 with each unit's results, wherever its rows and columns stand now; undefined where it names no units. */
export function summaryCells(sheet: Sheet, scheme: Scheme, appraisal: Appraisal): SummaryCells | undefined {
  const words = subjectWords(scheme)
  const headingRow = sheet.rows.findIndex((row) => row.some((cell) => headingOf(cell) === words.subject))
  if (headingRow < 0) return undefined
  const headings = (sheet.rows[headingRow] ?? []).map(headingOf)
  const names = headings.indexOf(words.subject)
  const columns = resultColumns(scheme).flatMap((column) => {
    const at = headings.indexOf(headingText(column.heading))
    return at < 0 ? [] : [{ ...column, at }]
  })
  const patches = new Map<string, CellPatch>()
  const waiting = listedUnits(scheme, undefined, appraisal).flatMap(({ result }) => (result ? [result] : []))
  let lastUnit = headingRow
  sheet.rows.forEach((row, at) => {
    if (at <= headingRow) return
    const result = take(waiting, nameText(textOf(row[names])))
    if (result) lastUnit = at
    for (const column of columns) {
      const address = addressOf(at, column.at)
      if (result) patches.set(address, { value: column.value(result) })
      // a formula of a unit that is no longer appraised would spill over the values below it
      else if (OURS.test(sheet.cells?.get(`${at},${column.at}`)?.formula ?? '')) patches.set(address, { value: null })
    }
  })
  const titles = new Map(scheme.groups.map(({ id, title }) => [id, title]))
  waiting.forEach((result, index) => {
    const row = sheet.rows.length + index
    const put = (column: number, value: CellPatch['value']): void => {
      if (column >= 0) patches.set(addressOf(row, column), { value, styleOf: addressOf(lastUnit, column) })
    }
    put(headings.indexOf(words.group), titles.get(result.group) ?? '')
    put(names, result.name)
    for (const column of columns) put(column.at, column.value(result))
  })
  return { patches, added: waiting.map(({ name }) => name) }
}

/** Takes out the first that is waiting under a name or code; units of one name stand in the order they are listed in. */
function take(waiting: SubjectResult[], name: string): SubjectResult | undefined {
  const at = waiting.findIndex(
    (one) => name !== '' && (nameText(one.name) === name || nameText(one.subjectId) === name),
  )
  return at < 0 ? undefined : waiting.splice(at, 1)[0]
}
