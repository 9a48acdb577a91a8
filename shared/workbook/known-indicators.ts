import type { Cell, TableRows } from '../tables/index.ts'
import type { KnownIndicator } from './reading.ts'

/** The indicators that tables of 指标 name; sheets with indicators across need them. */
export function knownIndicators(tables: readonly TableRows[]): KnownIndicator[] {
  return tables
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
