import { intersection, parseA1 } from '../address.ts'
import type { Area, Table } from '../../grid.ts'
import { wholeWorkbook } from '../events.ts'
import type { Session } from '../session.ts'
import { invalidArgument, invalidOperation, itemNotFound } from '../wire/api-error.ts'
import { areaOf, key, text, whole } from '../wire/given.ts'
import { HostObject, nothing, readOnly, type Outcome } from '../wire/host-object.ts'
import { table } from './table.ts'
import { sameName } from './worksheet.ts'

/** The tables of a sheet, or of the whole workbook. */
export function tables(session: Session, sheet?: string): HostObject {
  const { grid } = session
  const all = () => grid.tables().filter((each) => sheet === undefined || each.sheet === sheet)

  function find(given: Outcome): Table | undefined {
    const wanted = String(key(given, 'TableCollection.getItem'))
    return all().find(({ id, name }) => id === wanted || sameName(name, wanted))
  }

  function required(found: Table | undefined): HostObject {
    if (!found) throw itemNotFound('TableCollection.getItem')
    return table(session, found.id)
  }

  return new HostObject({
    type: 'TableCollection',
    properties: { Count: readOnly(() => all().length) },
    items: () => all().map(({ id }) => table(session, id)),
    methods: {
      Add: ([given, headers]) => {
        const area = areaGiven(session, given, sheet)
        if (grid.tables().some((each) => each.sheet === area.sheet && intersection(each.rect, area.rect))) {
          throw invalidOperation('TableCollection.add', "A table can't overlap another table.")
        }
        return table(session, grid.addTable(area, headers === true))
      },
      GetCount: () => all().length,
      GetFirst: () => required(all()[0]),
      GetItem: ([given]) => required(find(given)),
      GetItemAt: ([index]) => required(all()[whole(index, 'TableCollection.getItemAt')]),
      GetItemOrNullObject: ([given]) => {
        const found = find(given)
        return found ? table(session, found.id) : nothing
      },
    },
    events: (event, wanted) => session.events.listen(wholeWorkbook, `Table${event}`, wanted),
  })
}

function areaGiven(session: Session, given: Outcome, sheet: string | undefined): Area {
  const area = areaOf(given)
  if (area) return area
  const reference = parseA1(text(given, 'TableCollection.add'))
  if (!reference) throw invalidArgument('TableCollection.add')
  const named = session.grid
    .sheets()
    .find(({ name }) => reference.sheet !== undefined && sameName(name, reference.sheet))
  if (reference.sheet !== undefined && !named) throw invalidArgument('TableCollection.add')
  return { sheet: named?.id ?? sheet ?? session.grid.activeSheet(), rect: reference.rect }
}
