import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { resultColumns } from '#shared/workbook/layout/result-columns.ts'
import { listedUnits } from '#shared/workbook/layout/units.ts'
import type { AddedStyles } from './add-styles.ts'
import type { PlainSheet } from './plain-sheet.ts'

/** 汇总 as values, for a file that has no sheet of that name. */
export function resultsSheet(scheme: Scheme, appraisal: Appraisal, styles: AddedStyles): PlainSheet {
  const columns = resultColumns(scheme)
  const cell = (value: Cell): { value: Cell; style: number } => ({ value, style: styles.cell })
  return {
    widths: [6, 32, 24, ...columns.map(({ width }) => width)],
    frozen: 2,
    rows: [
      { cells: [{ value: `${scheme.title}汇总（初步结果）`, style: styles.title }], height: 30 },
      {
        cells: ['序号', '考核组', '被考核单位', ...columns.map(({ heading }) => heading)].map((value) => ({
          value,
          style: styles.heading,
        })),
        height: 30,
      },
      ...listedUnits(scheme, undefined, appraisal).map(({ name, groupTitle, result }, index) => ({
        cells: [index + 1, groupTitle, name, ...columns.map((column) => (result ? column.value(result) : null))].map(
          cell,
        ),
      })),
    ],
  }
}
