import { wholeWorkbook } from '../events.ts'
import type { Session } from '../session.ts'
import { itemNotFound } from '../wire/api-error.ts'
import { optionalText, text } from '../wire/given.ts'
import { HostObject, nothing, type Outcome } from '../wire/host-object.ts'
import { freeName, sameName, worksheet } from './worksheet.ts'

/** The worksheets of the workbook. */
export function worksheets(session: Session): HostObject {
  const { grid } = session
  const all = () => grid.sheets().map(({ id }) => worksheet(session, id))
  const listed = (visibleOnly: Outcome) =>
    grid.sheets().filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible')

  function find(given: Outcome): HostObject | undefined {
    const wanted = text(given, 'WorksheetCollection.getItem')
    const sheet = grid.sheets().find(({ id, name }) => id === wanted || sameName(name, wanted))
    return sheet && worksheet(session, sheet.id)
  }

  function at(index: number, visibleOnly: Outcome): HostObject {
    const sheet = listed(visibleOnly).at(index)
    return sheet ? worksheet(session, sheet.id) : nothing
  }

  return new HostObject({
    type: 'WorksheetCollection',
    items: all,
    methods: {
      Add: ([given]) => {
        const name = optionalText(given, 'WorksheetCollection.add')
        const id = grid.addSheet(name === undefined ? undefined : freeName(session, name))
        session.events.sheetAdded(id)
        return worksheet(session, id)
      },
      GetActiveWorksheet: () => worksheet(session, grid.activeSheet()),
      GetCount: ([visibleOnly]) => listed(visibleOnly).length,
      GetFirst: ([visibleOnly]) => at(0, visibleOnly),
      GetLast: ([visibleOnly]) => at(-1, visibleOnly),
      GetItem: ([given]) => {
        const found = find(given)
        if (!found) throw itemNotFound('WorksheetCollection.getItem')
        return found
      },
      GetItemOrNullObject: ([given]) => find(given) ?? nothing,
    },
    events: (event, wanted) => session.events.listen(wholeWorkbook, event, wanted),
  })
}
