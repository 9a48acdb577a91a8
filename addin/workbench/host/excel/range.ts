import type { Area } from '../../grid.ts'
import { quoteSheet, toA1 } from '../address.ts'
import { isCellError } from '../cell-error.ts'
import type { Session } from '../session.ts'
import { HostObject, readOnly, type Property } from '../wire/host-object.ts'
import { rangeContent } from './range-content.ts'
import { rangeFormat } from './range-format.ts'
import { rangeDeeds, rangeMethods } from './range-methods.ts'
import { worksheet } from './worksheet.ts'

/** A range of cells. */
export function range(session: Session, area: Area): HostObject {
  return new HostObject({
    type: 'Range',
    area,
    properties: { ...rangeContent(session, area), ...rangePlace(session, area) },
    children: {
      Format: () => rangeFormat(session, area),
      Worksheet: () => worksheet(session, area.sheet),
    },
    methods: rangeMethods(session, area),
    deeds: rangeDeeds(session, area),
  })
}

/** A range's address with its sheet's name. */
export function addressOf(session: Session, { sheet, rect }: Area): string {
  const name = session.grid.sheets().find(({ id }) => id === sheet)?.name ?? sheet
  return `${quoteSheet(name)}!${toA1(rect, session.grid.extent(sheet))}`
}

function rangePlace(session: Session, area: Area): Record<string, Property> {
  const { grid } = session
  const { rect, sheet } = area
  return {
    RowIndex: readOnly(() => rect.row),
    ColumnIndex: readOnly(() => rect.column),
    RowCount: readOnly(() => rect.rows),
    ColumnCount: readOnly(() => rect.columns),
    CellCount: readOnly(() => rect.rows * rect.columns),
    Address: readOnly(() => addressOf(session, area)),
    AddressLocal: readOnly(() => addressOf(session, area)),
    HasSpill: readOnly(() => grid.spill({ sheet, row: rect.row, column: rect.column }) !== undefined),
    ValueTypes: readOnly(() => grid.values(area).map((row) => row.map(valueType))),
  }
}

function valueType(value: string | number | boolean): string {
  if (value === '') return 'Empty'
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return isCellError(value) ? 'Error' : 'String'
}
