import type { Cell } from '#shared/tables/index.ts'
import type { KnownIndicator, SheetReading } from '#shared/workbook/index.ts'

/** The indicators that the 指标 tables among some readings name; sheets with indicators across need them. */
export function knownIndicators(readings: readonly SheetReading[]): KnownIndicator[] {
  return readings
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => table === 'indicators')
    .flatMap(({ columns, rows }) => {
      const at = (row: readonly Cell[], key: string): Cell => row[columns.indexOf(key)] ?? null
      const text = (row: readonly Cell[], key: string): string => String(at(row, key) ?? '')
      return rows.map((row) => ({
        title: text(row, 'indicator'),
        part: text(row, 'part'),
        maxPoints: at(row, 'maxPoints'),
      }))
    })
}
