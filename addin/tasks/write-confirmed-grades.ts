import type { Cell } from '#shared/tables/index.ts'
import { SHEETS } from '#shared/workbook/sheet-names.ts'
import { subjectWords } from '#shared/workbook/subject-words.ts'
import { readWorkbook, type OpenSheet } from '../excel/read-workbook.ts'
import { writeCells, type Block } from '../excel/write-cells.ts'
import { plainName } from '../functions/roster-names.ts'

/** What stands over the names in 汇总, of units or of people. */
const SUBJECT_HEADINGS: ReadonlySet<Cell> = new Set(
  (['unit', 'person'] as const).map((subject) => subjectWords({ subject }).subject),
)

/** A grade as it was recorded. */
export interface RecordedGrade {
  readonly subjectId: string
  readonly name: string
  readonly grade: string
}

/** Writes recorded grades as values into 汇总, in a column of their own beside the computed ones. */
export async function writeConfirmedGrades(grades: readonly RecordedGrade[], heading: string): Promise<void> {
  const summary = (await readWorkbook()).find(({ sheet }) => sheet === SHEETS.summary)
  const block = summary && gradeColumn(summary, grades, heading)
  if (block) await writeCells([block])
}

/** The column to write: the one with this heading, else the first free one right of the headings. */
export function gradeColumn(
  { sheet, cells, origin }: OpenSheet,
  grades: readonly RecordedGrade[],
  heading: string,
): Block | undefined {
  const headingRow = cells.findIndex((row) => row.some((cell) => SUBJECT_HEADINGS.has(cell)))
  const headings = cells[headingRow] ?? []
  const subject = headings.findIndex((cell) => SUBJECT_HEADINGS.has(cell))
  if (headingRow < 0 || subject < 0) return undefined
  const known = headings.indexOf(heading)
  const column = known >= 0 ? known : headings.findLastIndex((cell) => cell !== null && cell !== '') + 1
  const byName = new Map(
    grades.flatMap(({ subjectId, name, grade }) => [subjectId, name].map((key) => [plainName(key), grade] as const)),
  )
  const rows = cells.slice(headingRow + 1)
  const last = rows.findLastIndex((row) => byName.has(plainName(String(row[subject] ?? ''))))
  const values = rows.slice(0, last + 1).map((row) => [byName.get(plainName(String(row[subject] ?? ''))) ?? ''])
  return { sheet, row: origin.row + headingRow, column: origin.column + column, values: [[heading], ...values] }
}
