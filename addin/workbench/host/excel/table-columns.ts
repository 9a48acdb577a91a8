import type { Table } from '../../grid.ts'
import type { Session } from '../session.ts'
import { itemNotFound } from '../wire/api-error.ts'
import { key, whole } from '../wire/given.ts'
import { HostObject, nothing, readOnly, type Outcome } from '../wire/host-object.ts'
import { range } from './range.ts'
import { bodyOf } from './table.ts'

/** The columns of a table. */
export function tableColumns(session: Session, entry: () => Table): HostObject {
  const titles = () => {
    const { sheet, rect } = entry()
    return (session.grid.values({ sheet, rect: { ...rect, rows: 1 } })[0] ?? []).map(String)
  }
  const find = (given: Outcome) => {
    const wanted = key(given, 'TableColumnCollection.getItem')
    const index = typeof wanted === 'number' ? wanted - 1 : titles().indexOf(wanted)
    return index >= 0 && index < titles().length ? tableColumn(session, entry, index) : undefined
  }
  const required = (found: HostObject | undefined) => {
    if (!found) throw itemNotFound('TableColumnCollection.getItem')
    return found
  }
  return new HostObject({
    type: 'TableColumnCollection',
    properties: { Count: readOnly(() => titles().length) },
    items: () => titles().map((_, index) => tableColumn(session, entry, index)),
    methods: {
      GetCount: () => titles().length,
      GetItem: ([given]) => required(find(given)),
      GetItemAt: ([index]) => required(find(whole(index, 'TableColumnCollection.getItemAt') + 1)),
      GetItemOrNullObject: ([given]) => find(given) ?? nothing,
    },
  })
}

function tableColumn(session: Session, entry: () => Table, index: number): HostObject {
  const { grid } = session
  const part = (rect: Table['rect']) => ({
    sheet: entry().sheet,
    rect: { ...rect, column: rect.column + index, columns: 1 },
  })
  const whole = () => part(entry().rect)
  const header = () => part({ ...entry().rect, rows: 1 })
  return new HostObject({
    type: 'TableColumn',
    identity: { Id: index + 1 },
    properties: {
      Id: readOnly(() => index + 1),
      Index: readOnly(() => index),
      Name: readOnly(() => String(grid.values(header())[0]?.[0] ?? '')),
      Values: readOnly(() => grid.values(whole())),
    },
    methods: {
      GetRange: () => range(session, whole()),
      GetHeaderRowRange: () => range(session, header()),
      GetDataBodyRange: () => range(session, part(bodyOf(entry()).rect)),
    },
  })
}
