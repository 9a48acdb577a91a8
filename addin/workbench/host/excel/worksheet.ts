import type { Area, Sheet, Visibility } from '../../grid.ts'
import { parseA1 } from '../address.ts'
import type { Session } from '../session.ts'
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../wire/api-error.ts'
import { text, whole } from '../wire/given.ts'
import {
  HostObject,
  nothing,
  readOnly,
  type Deed,
  type Method,
  type Outcome,
  type Property,
} from '../wire/host-object.ts'
import type { Json } from '../wire/messages.ts'
import { areaOfName, names } from './names.ts'
import { range } from './range.ts'
import { tables } from './tables.ts'

/** A worksheet. */
export function worksheet(session: Session, id: string): HostObject {
  return new HostObject({
    type: 'Worksheet',
    identity: { Id: id },
    properties: sheetProperties(session, id),
    children: {
      Tables: () => tables(session, id),
      Names: () => names(session),
      FreezePanes: () => freezePanes(session, id),
    },
    methods: sheetRanges(session, id),
    deeds: sheetDeeds(session, id),
    events: (event, wanted) => session.events.listen(id, event, wanted),
  })
}

function sheetProperties(session: Session, id: string): Record<string, Property> {
  const { grid } = session
  return {
    Id: readOnly(() => id),
    Name: { get: () => tab(session, id).name, set: (value) => grid.renameSheet(id, freeName(session, value, id)) },
    Position: readOnly(() => grid.sheets().findIndex((sheet) => sheet.id === id)),
    Visibility: { get: () => tab(session, id).visibility, set: (value) => setVisibility(session, id, value) },
  }
}

function sheetRanges(session: Session, id: string): Record<string, Method> {
  const { grid } = session
  const cells = (row: Outcome, column: Outcome, rows: Outcome = 1, columns: Outcome = 1) => {
    const [r, c, h, w] = [row, column, rows, columns].map((value) => whole(value, 'Worksheet.getRange'))
    return range(session, { sheet: id, rect: { row: r ?? 0, column: c ?? 0, rows: h ?? 1, columns: w ?? 1 } })
  }
  return {
    GetRange: ([address]) => range(session, areaAt(session, id, address)),
    GetCell: ([row, column]) => cells(row, column),
    GetRangeByIndexes: ([row, column, rows, columns]) => cells(row, column, rows, columns),
    GetUsedRange: ([valuesOnly]) => {
      const rect = grid.usedRect(id, valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }
      return range(session, { sheet: id, rect })
    },
    GetUsedRangeOrNullObject: ([valuesOnly]) => {
      const rect = grid.usedRect(id, valuesOnly === true)
      return rect ? range(session, { sheet: id, rect }) : nothing
    },
    _GetSheetById: ([other]) => worksheet(session, text(other, 'Worksheet')),
    _GetAnotherWorksheetById: ([other]) => worksheet(session, text(other, 'Worksheet')),
  }
}

function sheetDeeds(session: Session, id: string): Record<string, Deed> {
  const { grid } = session
  return {
    Activate: () => {
      if (tab(session, id).visibility !== 'Visible') {
        throw invalidOperation('Worksheet.activate', "This operation can't be performed on a hidden worksheet.")
      }
      grid.activate(id)
    },
    Calculate: () => session.recalculateAll(),
    Delete: () => {
      const visible = grid.sheets().filter(({ visibility }) => visibility === 'Visible')
      if (visible.length === 1 && visible[0]?.id === id) {
        throw invalidOperation('Worksheet.delete', 'A workbook must contain at least one visible worksheet.')
      }
      if (tab(session, id).visibility === 'VeryHidden') {
        throw invalidOperation('Worksheet.delete', 'A very hidden worksheet cannot be deleted.')
      }
      grid.deleteSheet(id)
      session.events.sheetDeleted(id)
    },
  }
}

function freezePanes(session: Session, id: string): HostObject {
  return new HostObject({
    type: 'WorksheetFreezePanes',
    deeds: {
      FreezeRows: ([count = 1]) => session.grid.freezeRows(id, whole(count, 'WorksheetFreezePanes.freezeRows')),
      Unfreeze: () => session.grid.freezeRows(id, 0),
    },
  })
}

/** The cells an address or a defined name means on a sheet; without one, the whole sheet. */
function areaAt(session: Session, id: string, given: Outcome): Area {
  const extent = session.grid.extent(id)
  if (given === undefined || given === null || given === '')
    return { sheet: id, rect: { row: 0, column: 0, ...extent } }
  const address = text(given, 'Worksheet.getRange')
  const reference = parseA1(address, extent)
  const here = reference?.sheet === undefined || sameName(reference.sheet, tab(session, id).name)
  if (reference && here) return { sheet: id, rect: reference.rect }
  const named = areaOfName(session, address)
  if (!named) throw invalidArgument('Worksheet.getRange')
  return named
}

function tab(session: Session, id: string): Sheet {
  const sheet = session.grid.sheets().find((each) => each.id === id)
  if (!sheet) throw itemNotFound('Worksheet')
  return sheet
}

/** A name that may be given to a sheet: legal, and no other sheet's. */
export function freeName(session: Session, value: Outcome, own?: string): string {
  const name = text(value, 'Worksheet.name')
  if (!/^[^\\/?*[\]:]{1,31}$/.test(name) || /^'|'$/.test(name)) throw invalidArgument('Worksheet.name')
  if (session.grid.sheets().some((sheet) => sheet.id !== own && sameName(sheet.name, name))) {
    throw itemAlreadyExists('Worksheet.name')
  }
  return name
}

/** Whether Excel takes two names for the same: letter case does not count. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function setVisibility(session: Session, id: string, value: Json): void {
  if (!isVisibility(value)) throw invalidArgument('Worksheet.visibility')
  const others = session.grid.sheets().filter((sheet) => sheet.id !== id && sheet.visibility === 'Visible')
  if (value !== 'Visible' && others.length === 0) {
    throw invalidOperation('Worksheet.visibility', 'A workbook must contain at least one visible worksheet.')
  }
  session.grid.setVisibility(id, value)
}

function isVisibility(value: Json): value is Visibility {
  return value === 'Visible' || value === 'Hidden' || value === 'VeryHidden'
}
