import type { Place } from '../findings.ts'
import type { Cell } from '../tables/index.ts'
import { cellRules } from './cell-rules.ts'
import type { CellFindings } from './findings-of-cells.ts'
import type { Grid } from './grid.ts'
import type { TableMatch } from './match-table.ts'
import { namesTheRow } from './name-columns.ts'
import { readCell } from './read-cell.ts'
import type { ReadContext } from './reading.ts'
import type { MadeRow, RowSource } from './row-source.ts'

/** One row of data for each row of the sheet. */
export function longRows(
  match: TableMatch,
  context: ReadContext,
  findings: CellFindings,
  placeOf: (row: number, column: number) => Place,
): RowSource {
  const { name: table, columns: all } = match.definition
  const columns = all.flatMap((column) => {
    const heading = match.columns.get(column.key)
    if (!heading) return []
    return [{ column, at: heading.column, rules: cellRules(table, column, context) }]
  })
  const standing = new Map(columns.map(({ column, at }) => [column.key, at]))
  function read(grid: Grid, row: number): MadeRow[] {
    const cells: Cell[] = []
    let lost = false
    for (const { column, at, rules } of columns) {
      const reading = readCell(grid[row]?.[at], rules)
      if (reading.problem ?? reading.note) findings.add(column, reading, placeOf(row, at))
      if (reading.problem && namesTheRow(column)) lost = true
      cells.push(reading.value)
    }
    return lost ? [] : [{ cells, standing }]
  }
  return {
    table,
    columns: columns.map(({ column }) => column.key),
    own: columns.map(({ at }) => at),
    serial: standing.get('serial'),
    subject: standing.get('subject') ?? standing.get('name') ?? columns[0]?.at ?? 0,
    read,
  }
}
