import type { Finding, Place } from '#shared/findings.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { readRows } from '#shared/tables/read/read-rows.ts'
import type { TableName, TableRows } from '#shared/tables/index.ts'

/** The errors of rows to be imported, read together with the rows there are; places count from the import's own first row. */
export function badRows(
  { scheme, earlier }: { readonly scheme: Scheme; readonly earlier: readonly Scheme[] },
  stored: readonly TableRows[],
  imported: readonly TableRows[],
): { readonly rows: number; readonly findings: readonly Finding[] } {
  const before = new Map<TableName, number>()
  for (const { table, rows } of stored) before.set(table, (before.get(table) ?? 0) + rows.length)
  const names = new Set(imported.map(({ table }) => table))
  const own = ({ kind, ...place }: Place): { readonly table: TableName; readonly row: number } | undefined => {
    if (kind !== 'row' || !('row' in place) || !('table' in place) || !names.has(place.table)) return undefined
    const row = place.row - (before.get(place.table) ?? 0)
    return row < 0 ? undefined : { table: place.table, row }
  }
  const bad = new Set<string>()
  const findings = readRows(scheme, [...stored, ...imported], earlier).findings.flatMap((one): Finding[] => {
    const [first] = one.places
    const place = one.severity === 'error' && first ? own(first) : undefined
    if (!place) return []
    bad.add(JSON.stringify(place))
    return [{ ...one, places: one.places.map((each) => ({ ...each, ...own(each) })) }]
  })
  return { rows: bad.size, findings }
}
