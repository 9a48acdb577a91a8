import type { Grid } from '../grid.ts'
import { intersection, toA1, type Rect } from './address.ts'
import type { Json } from './wire/messages.ts'

/** The numbers of events on the wire. */
const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  tableChanged: 101,
} as const

/** The target under which handlers for every sheet are registered. */
export const wholeWorkbook = 'Workbook'

/** One entry of a message of events: category, type, target, content, id. */
export type EventEntry = readonly [number, number, string, string, number]

/** Who listens to what, and how they are told. */
export interface Events {
  /** Takes note of a handler being registered or removed. */
  readonly listen: (target: string, event: string, wanted: boolean) => void
  readonly sheetAdded: (sheet: string) => void
  readonly sheetDeleted: (sheet: string) => void
}

/** Turns what happens in a grid into the events an add-in registered for. */
export function createEvents(grid: Grid, send: (entries: readonly EventEntry[]) => void): Events {
  const wanted = new Set<string>()

  function emit(type: number, event: string, target: string, content: Record<string, Json>): void {
    const targets = [...new Set([target, wholeWorkbook])].filter((each) => wanted.has(`${each}:${event}`))
    if (targets.length > 0) send(targets.map((each) => [65536, type, each, JSON.stringify(content), 0]))
  }

  grid.onChanged(({ sheet, rect }, byProgram) => {
    const address = toA1(rect)
    const triggerSource = byProgram ? 'ThisLocalAddin' : 'Unknown'
    const referenceId = `${sheet}!${address}`
    const common = {
      referenceId,
      shiftDirection: 'None',
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet,
      address,
      triggerSource,
    }
    emit(eventTypes.changed, 'DataChangedEvent', sheet, { type: 'WorksheetChanged', ...common })
    for (const table of grid.tables()) {
      if (table.sheet !== sheet || !touches(table.rect, rect)) continue
      emit(eventTypes.tableChanged, 'TableDataChangedEvent', table.id, {
        type: 'TableChanged',
        tableId: table.id,
        ...common,
      })
    }
  })
  grid.onSelected(({ sheet, rect }) =>
    emit(eventTypes.selected, 'SelectionChangedEvent', sheet, {
      type: 'WorksheetSelectionChanged',
      worksheetId: sheet,
      address: toA1(rect),
    }),
  )
  grid.onActivated((sheet, previous) => {
    emit(eventTypes.deactivated, 'DeactivatedEvent', previous, { type: 'WorksheetDeactivated', worksheetId: previous })
    emit(eventTypes.activated, 'ActivatedEvent', sheet, { type: 'WorksheetActivated', worksheetId: sheet })
  })
  grid.onCalculated(() => {
    for (const { id } of grid.sheets()) {
      emit(eventTypes.calculated, 'CalculatedEvent', id, { type: 'WorksheetCalculated', worksheetId: id, address: '' })
    }
  })

  return {
    listen: (target, event, on) => {
      const key = `${target}:${event}`
      if (on) wanted.add(key)
      else wanted.delete(key)
    },
    sheetAdded: (sheet) =>
      emit(eventTypes.added, 'AddedEvent', wholeWorkbook, {
        type: 'WorksheetAdded',
        worksheetId: sheet,
        source: 'Local',
      }),
    sheetDeleted: (sheet) =>
      emit(eventTypes.deleted, 'DeletedEvent', wholeWorkbook, {
        type: 'WorksheetDeleted',
        worksheetId: sheet,
        source: 'Local',
      }),
  }
}

function touches(a: Rect, b: Rect): boolean {
  return intersection(a, b) !== undefined
}
