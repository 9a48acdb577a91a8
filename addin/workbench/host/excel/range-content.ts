import type { Area, CellValue } from '../../grid.ts'
import { typed } from '../entry.ts'
import type { Session } from '../session.ts'
import { invalidArgument } from '../wire/api-error.ts'
import { readOnly, type Property } from '../wire/host-object.ts'
import type { Json } from '../wire/messages.ts'

/** What a range holds: values, formulas, texts, number formats. */
export function rangeContent({ grid }: Session, area: Area): Record<string, Property> {
  return {
    Values: { get: () => grid.values(area), set: (value) => write(value, 'Range.values') },
    Formulas: { get: () => grid.formulas(area), set: (value) => write(value, 'Range.formulas') },
    FormulasLocal: { get: () => grid.formulas(area), set: (value) => write(value, 'Range.formulasLocal') },
    Text: readOnly(() => grid.text(area)),
    NumberFormat: { get: () => grid.numberFormats(area), set: (value) => setFormats(value) },
  }

  function write(value: Json, location: string): void {
    const given = matrix(value, area, location, cellValue)
    const formats = grid.numberFormats(area)
    const taking: string[] = []
    const changed = formats.map((row) => [...row])
    const entries = given.map((row, r) =>
      row.map((cell, c) => {
        if (cell === null) return undefined
        const { entry, format } = typed(cell, formats[r]?.[c] ?? 'General')
        const taken = changed[r]
        if (format !== undefined && taken?.[c] === 'General') {
          taken[c] = format
          taking.push(format)
        }
        return entry
      }),
    )
    grid.write(area, entries)
    if (taking.length > 0) grid.setNumberFormats(area, changed)
  }

  function setFormats(value: Json): void {
    const before = grid.numberFormats(area)
    const given = matrix(value, area, 'Range.numberFormat', formatCode)
    grid.setNumberFormats(
      area,
      given.map((row, r) => row.map((format, c) => format ?? before[r]?.[c] ?? 'General')),
    )
  }
}

/** Reads a value for every cell of an area: a matrix of its size, or one value for all. */
function matrix<T>(value: Json, { rect }: Area, location: string, one: (cell: Json, location: string) => T): T[][] {
  if (!isList(value)) {
    const same = one(value, location)
    return Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => same))
  }
  const fits = value.length === rect.rows && value.every((row) => isList(row) && row.length === rect.columns)
  if (!fits) {
    const reason = "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
    throw invalidArgument(location, reason)
  }
  return value.map((row) => (isList(row) ? row.map((cell) => one(cell, location)) : []))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function cellValue(cell: Json, location: string): CellValue | null {
  if (cell === null || typeof cell !== 'object') return cell
  throw invalidArgument(location)
}

function formatCode(cell: Json, location: string): string | null {
  if (cell === null || typeof cell === 'string') return cell
  throw invalidArgument(location)
}
