import type { CellValue, Table } from '../../grid.ts'
import { typed } from '../entry.ts'
import type { Session } from '../session.ts'
import { invalidArgument, itemNotFound } from '../wire/api-error.ts'
import { whole } from '../wire/given.ts'
import { HostObject, readOnly, type Outcome } from '../wire/host-object.ts'
import { bodyOf } from './table.ts'
import { range } from './range.ts'

/** The rows of a table, its heading row left out. */
export function tableRows(session: Session, entry: () => Table): HostObject {
  const { grid } = session
  const count = () => bodyOf(entry()).rect.rows
  const row = (index: number) => tableRow(session, entry, index)
  return new HostObject({
    type: 'TableRowCollection',
    properties: { Count: readOnly(count) },
    items: () => Array.from({ length: count() }, (_, index) => row(index)),
    methods: {
      Add: ([index, values]) => {
        const table = entry()
        const rows = rowsGiven(values, table.rect.columns)
        const body = bodyOf(table).rect
        const at =
          index === null || index === undefined || index === -1 ? body.rows : whole(index, 'TableRowCollection.add')
        if (at < body.rows) grid.insertRows(table.sheet, body.row + at, rows.length)
        grid.resizeTable(table.id, { ...table.rect, rows: table.rect.rows + rows.length })
        const rect = { row: body.row + at, column: body.column, rows: rows.length, columns: body.columns }
        const formats = grid.numberFormats({ sheet: table.sheet, rect })
        grid.write(
          { sheet: table.sheet, rect },
          rows.map((cells, r) =>
            cells.map((cell, c) => (cell === null ? undefined : typed(cell, formats[r]?.[c] ?? 'General').entry)),
          ),
        )
        return row(at)
      },
      GetCount: count,
      GetItemAt: ([index]) => {
        const at = whole(index, 'TableRowCollection.getItemAt')
        if (at < 0 || at >= count()) throw itemNotFound('TableRowCollection.getItemAt')
        return row(at)
      },
    },
  })
}

function tableRow(session: Session, entry: () => Table, index: number): HostObject {
  const area = () => {
    const { sheet, rect } = bodyOf(entry())
    return { sheet, rect: { ...rect, row: rect.row + index, rows: 1 } }
  }
  return new HostObject({
    type: 'TableRow',
    identity: { Index: index },
    properties: { Index: readOnly(() => index), Values: readOnly(() => session.grid.values(area())) },
    methods: { GetRange: () => range(session, area()) },
    deeds: {
      Delete: () => {
        const table = entry()
        session.grid.deleteRows(table.sheet, area().rect.row, 1)
      },
    },
  })
}

function rowsGiven(values: Outcome, columns: number): (CellValue | null)[][] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)]
  if (!Array.isArray(values)) throw invalidArgument('TableRowCollection.add')
  const rows: readonly unknown[] = Array.isArray(values[0]) ? values : [values]
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw invalidArgument('TableRowCollection.add')
    return row.map(cellGiven)
  })
}

function cellGiven(cell: unknown): CellValue | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
  throw invalidArgument('TableRowCollection.add')
}
