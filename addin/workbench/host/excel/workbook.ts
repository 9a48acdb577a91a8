import { parseA1 } from '../address.ts'
import { wholeWorkbook } from '../events.ts'
import type { Session } from '../session.ts'
import { itemNotFound, notEmulated } from '../wire/api-error.ts'
import { text } from '../wire/given.ts'
import { HostObject, nothing, readOnly, type Outcome } from '../wire/host-object.ts'
import { names } from './names.ts'
import { range } from './range.ts'
import { tables } from './tables.ts'
import { worksheets } from './worksheets.ts'

/** The open workbook, from which everything else is reached. */
export function workbook(session: Session): HostObject {
  const { grid } = session
  const root: HostObject = new HostObject({
    type: 'Workbook',
    properties: {
      Name: readOnly(() => session.workbookName),
      ReadOnly: readOnly(() => false),
    },
    children: {
      Application: () => application(session),
      CustomFunctions: () => session.customFunctions,
      Names: () => names(session),
      Tables: () => tables(session),
      Workbook: () => root,
      Worksheets: () => worksheets(session),
    },
    methods: {
      GetActiveCell: () => {
        const { sheet, rect } = grid.selection()
        return range(session, { sheet, rect: { ...rect, rows: 1, columns: 1 } })
      },
      GetSelectedRange: () => range(session, grid.selection()),
      _GetRangeForEventByReferenceId: ([reference]) => {
        const found = changedRange(session, reference)
        if (!found) throw itemNotFound('WorksheetChangedEventArgs.getRange')
        return found
      },
      _GetRangeOrNullObjectForEventByReferenceId: ([reference]) => changedRange(session, reference) ?? nothing,
    },
    events: (event, wanted) => session.events.listen(wholeWorkbook, event, wanted),
  })
  return root
}

/** The range an event named, as sheet!address; undefined where its sheet is gone. */
function changedRange(session: Session, reference: Outcome): HostObject | undefined {
  const [, sheet, address = ''] = /^(.*)!([^!]*)$/.exec(text(reference, 'getRange')) ?? []
  const rect = parseA1(address)?.rect
  if (sheet === undefined || !session.grid.sheets().some(({ id }) => id === sheet) || !rect) return undefined
  return range(session, { sheet, rect })
}

function application(session: Session): HostObject {
  return new HostObject({
    type: 'Application',
    properties: {
      CalculationMode: {
        get: () => 'Automatic',
        set: (value) => {
          if (value !== 'Automatic') throw notEmulated('Application.calculationMode other than automatic')
        },
      },
      CalculationState: readOnly(() => 'Done'),
      CalculationEngineVersion: readOnly(() => 191_029),
    },
    deeds: {
      Calculate: () => session.recalculateAll(),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  })
}
