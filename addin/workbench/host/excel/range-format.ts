import type { Area, FormatKey } from '../../grid.ts'
import type { Session } from '../session.ts'
import { invalidArgument } from '../wire/api-error.ts'
import { HostObject, type Property } from '../wire/host-object.ts'

/** How a range looks: fill, font, alignment, column widths and row heights. */
export function rangeFormat({ grid }: Session, area: Area): HostObject {
  return new HostObject({
    type: 'RangeFormat',
    properties: looks(['WrapText', 'HorizontalAlignment', 'VerticalAlignment', 'ColumnWidth', 'RowHeight']),
    children: {
      Fill: () =>
        new HostObject({
          type: 'RangeFill',
          properties: looks(['Fill.Color']),
          deeds: { Clear: () => grid.setFormat(area, 'Fill.Color', '') },
        }),
      Font: () =>
        new HostObject({
          type: 'RangeFont',
          properties: looks(['Font.Bold', 'Font.Italic', 'Font.Color', 'Font.Size', 'Font.Name']),
        }),
    },
    deeds: { AutofitColumns: () => grid.autofitColumns(area) },
  })

  function looks(keys: readonly FormatKey[]): Record<string, Property> {
    return Object.fromEntries(keys.map((key) => [key.slice(key.indexOf('.') + 1), look(key)]))
  }

  function look(key: FormatKey): Property {
    return {
      get: () => grid.format(area, key),
      set: (value) => {
        if (value === null || typeof value === 'object') throw invalidArgument(`RangeFormat.${key}`)
        grid.setFormat(area, key, value)
      },
    }
  }
}
