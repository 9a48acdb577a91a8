import type { Table } from '../../grid.ts'
import type { Session } from '../session.ts'
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../wire/api-error.ts'
import { text } from '../wire/given.ts'
import { HostObject, readOnly } from '../wire/host-object.ts'
import { rectGiven } from './range-methods.ts'
import { range } from './range.ts'
import { tableColumns } from './table-columns.ts'
import { tableRows } from './table-rows.ts'
import { sameName, worksheet } from './worksheet.ts'

/** A table (列表) of a sheet. */
export function table(session: Session, id: string): HostObject {
  const { grid } = session
  const entry = () => tableOf(session, id)
  return new HostObject({
    type: 'Table',
    identity: { Id: id },
    properties: {
      Id: readOnly(() => id),
      Name: {
        get: () => entry().name,
        set: (value) => {
          const name = text(value, 'Table.name')
          if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument('Table.name')
          if (grid.tables().some((each) => each.id !== id && sameName(each.name, name)))
            throw itemAlreadyExists('Table.name')
          grid.renameTable(id, name)
        },
      },
      ShowHeaders: readOnly(() => entry().headers),
      ShowTotals: readOnly(() => false),
      ShowFilterButton: readOnly(() => true),
      Style: readOnly(() => 'TableStyleMedium2'),
    },
    children: {
      Worksheet: () => worksheet(session, entry().sheet),
      Rows: () => tableRows(session, entry),
      Columns: () => tableColumns(session, entry),
    },
    methods: {
      GetRange: () => range(session, entry()),
      GetHeaderRowRange: () => range(session, { sheet: entry().sheet, rect: { ...entry().rect, rows: 1 } }),
      GetDataBodyRange: () => range(session, bodyOf(entry())),
    },
    deeds: {
      Delete: () => grid.deleteTable(id),
      Resize: ([to]) => grid.resizeTable(id, rectGiven(session, entry().sheet, to, 'Table.resize')),
    },
    events: (event, wanted) => session.events.listen(id, `Table${event}`, wanted),
  })
}

/** The cells of a table below its heading row. */
export function bodyOf({ sheet, rect, headers }: Table): { sheet: string; rect: Table['rect'] } {
  const skipped = headers ? 1 : 0
  return { sheet, rect: { ...rect, row: rect.row + skipped, rows: Math.max(1, rect.rows - skipped) } }
}

function tableOf(session: Session, id: string): Table {
  const found = session.grid.tables().find((each) => each.id === id)
  if (!found) throw itemNotFound('Table')
  return found
}
