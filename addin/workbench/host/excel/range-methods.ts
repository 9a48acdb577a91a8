import type { Area } from '../../grid.ts'
import { boundingRect, intersection, parseA1, sheetExtent, type Rect } from '../address.ts'
import type { Session } from '../session.ts'
import { invalidArgument, itemNotFound, notEmulated } from '../wire/api-error.ts'
import { areaOf, whole } from '../wire/given.ts'
import { nothing, type Deed, type HostObject, type Method, type Outcome } from '../wire/host-object.ts'
import { range } from './range.ts'

/** What can be asked of a range: other ranges, reached from it. */
export function rangeMethods(session: Session, area: Area): Record<string, Method> {
  return { ...steps(session, area), ...relations(session, area) }
}

function steps(session: Session, { sheet, rect }: Area): Record<string, Method> {
  const { row, column, rows, columns } = rect
  const extent = session.grid.extent(sheet)
  const at = (r: number, c: number, height: number, width: number) =>
    inside(session, sheet, { row: r, column: c, rows: height, columns: width })
  const count = (value: Outcome) => whole(value, 'Range')
  return {
    GetCell: ([r, c]) => at(row + count(r), column + count(c), 1, 1),
    GetRow: ([r]) => at(row + count(r), column, 1, columns),
    GetColumn: ([c]) => at(row, column + count(c), rows, 1),
    GetLastRow: () => at(row + rows - 1, column, 1, columns),
    GetLastColumn: () => at(row, column + columns - 1, rows, 1),
    GetLastCell: () => at(row + rows - 1, column + columns - 1, 1, 1),
    GetRowsBelow: ([n = 1]) => at(row + rows, column, count(n), columns),
    GetRowsAbove: ([n = 1]) => at(row - count(n), column, count(n), columns),
    GetColumnsAfter: ([n = 1]) => at(row, column + columns, rows, count(n)),
    GetOffsetRange: ([r, c]) => at(row + count(r), column + count(c), rows, columns),
    GetResizedRange: ([r, c]) => at(row, column, rows + count(r), columns + count(c)),
    GetAbsoluteResizedRange: ([r, c]) => at(row, column, count(r), count(c)),
    GetEntireRow: () => at(row, 0, rows, extent.columns),
    GetEntireColumn: () => at(0, column, extent.rows, columns),
  }
}

function relations(session: Session, area: Area): Record<string, Method> {
  const { grid } = session
  const { sheet, rect } = area
  const orNothing = (found: Rect | undefined) => (found ? range(session, { sheet, rect: found }) : nothing)
  const other = (value: Outcome, location: string) => rectGiven(session, sheet, value, location)
  const used = (valuesOnly: Outcome) => {
    const all = grid.usedRect(sheet, valuesOnly === true)
    return all && intersection(all, rect)
  }
  const spill = () => grid.spill({ sheet, row: rect.row, column: rect.column })
  return {
    GetUsedRange: ([valuesOnly]) =>
      range(session, { sheet, rect: used(valuesOnly) ?? { ...rect, rows: 1, columns: 1 } }),
    GetUsedRangeOrNullObject: ([valuesOnly]) => orNothing(used(valuesOnly)),
    GetIntersection: ([value]) => {
      const found = intersection(other(value, 'Range.getIntersection'), rect)
      if (!found) throw itemNotFound('Range.getIntersection')
      return range(session, { sheet, rect: found })
    },
    GetIntersectionOrNullObject: ([value]) => orNothing(intersection(other(value, 'Range.getIntersection'), rect)),
    GetBoundingRect: ([value]) => inside(session, sheet, boundingRect(rect, other(value, 'Range.getBoundingRect'))),
    GetSpillingToRange: () => {
      const found = spill()
      if (!found) throw itemNotFound('Range.getSpillingToRange')
      return range(session, { sheet, rect: found })
    },
    Insert: ([shift]) => {
      if (shift !== 'Down' || rect.columns < grid.extent(sheet).columns) {
        throw notEmulated('Range.insert() (of less than whole rows)')
      }
      grid.insertRows(sheet, rect.row, rect.rows)
      return range(session, area)
    },
    GetSpillingToRangeOrNullObject: () => orNothing(spill()),
  }
}

/** What is done to a range's cells. */
export function rangeDeeds(session: Session, area: Area): Record<string, Deed> {
  const { grid } = session
  const { sheet, rect } = area
  const wholeRows = (member: string) => {
    if (rect.columns < grid.extent(sheet).columns) throw notEmulated(`${member} (of less than whole rows)`)
  }
  return {
    Clear: ([what]) => {
      if (what !== undefined && what !== null && what !== 'All' && what !== 'Contents' && what !== 'Formats') {
        throw invalidArgument('Range.clear')
      }
      grid.clear(area, what ?? 'All')
    },
    Delete: () => {
      wholeRows('Range.delete()')
      grid.deleteRows(sheet, rect.row, rect.rows)
    },
    Merge: () => grid.merge(area),
    Select: () => grid.select(area),
    Calculate: () => session.recalculateAll(),
    _ValidateArraySize: () => undefined,
  }
}

/** A range inside a sheet's bounds. */
function inside(session: Session, sheet: string, rect: Rect): HostObject {
  const fits =
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    rect.row + rect.rows <= sheetExtent.rows &&
    rect.column + rect.columns <= sheetExtent.columns
  if (!fits) throw invalidArgument('Range')
  return range(session, { sheet, rect })
}

/** The rectangle of a range or address given as an argument. */
export function rectGiven(session: Session, sheet: string, value: Outcome, location: string): Rect {
  const rect =
    areaOf(value)?.rect ?? (typeof value === 'string' ? parseA1(value, session.grid.extent(sheet))?.rect : undefined)
  if (!rect) throw invalidArgument(location)
  return rect
}
