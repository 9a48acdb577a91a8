import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { resultColumns } from '#shared/workbook/layout/result-columns.ts'
import { widthOf } from '#shared/workbook/layout/text-width.ts'
import { listedUnits } from '#shared/workbook/layout/units.ts'
import { subjectWords } from '#shared/workbook/subject-words.ts'
import type { AddedStyles } from './add-styles.ts'
import type { PlainSheet } from './plain-sheet.ts'

/** 汇总 as values, for a file that has no sheet of that name. */
export function resultsSheet(scheme: Scheme, appraisal: Appraisal, styles: AddedStyles): PlainSheet {
  const columns = resultColumns(scheme)
  const cell = (value: Cell): { value: Cell; style: number } => ({ value, style: styles.cell })
  const words = subjectWords(scheme)
  const heading = ['序号', words.group, words.subject, ...columns.map((column) => column.heading)]
  const listed = listedUnits(scheme, undefined, appraisal)
  const groups = widthOf(
    listed.map(({ groupTitle }) => groupTitle),
    14,
    32,
  )
  const names = widthOf(
    listed.map(({ name }) => name),
    12,
    34,
  )
  return {
    widths: [6, groups, names, ...columns.map(({ width }) => width)],
    frozen: 2,
    rows: [
      { cells: [{ value: `${scheme.title}汇总（初步结果）`, style: styles.title }], height: 30 },
      {
        cells: heading.map((value) => ({ value, style: styles.heading })),
        height: 30,
      },
      ...listed.map(({ name, groupTitle, result }, index) => ({
        cells: [index + 1, groupTitle, name, ...columns.map((column) => (result ? column.value(result) : null))].map(
          cell,
        ),
      })),
    ],
  }
}
