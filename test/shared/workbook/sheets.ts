import type { Finding } from '#shared/findings.ts'
import type { Cell } from '#shared/tables/index.ts'
import { readSheet, type ReadContext, type SheetReading } from '#shared/workbook/index.ts'

/** A sheet given as rows of cells, read. */
export function read(sheet: string, cells: readonly (readonly Cell[])[], context: ReadContext = {}): SheetReading {
  return readSheet({ sheet, cells }, context)
}

/** The rows of a reading's one table as objects, empty cells left out. */
export function rowsOf(reading: SheetReading): Record<string, Cell>[] {
  return reading.tables.flatMap(({ columns, rows }) =>
    rows.map((row) =>
      Object.fromEntries(
        columns.flatMap((key, index): [string, Cell][] => (row[index] === null ? [] : [[key, row[index] ?? null]])),
      ),
    ),
  )
}

/** Findings as `severity code place value`, for comparison. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, problem, places }) => {
    const where = places
      .map((place) => ('address' in place ? place.address : place.kind === 'sheet' ? place.sheet : place.kind))
      .join(',')
    return `${severity} ${problem.code} ${where}`
  })
}

/** The headings of 评分 as the template has them. */
export const SCORES = ['序号', '被考核单位', '得分项', '指标', '分值', '考核得分', '扣分理由', '评分日期', '备注']
