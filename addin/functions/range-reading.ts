import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { knownIndicators, readSheet, type KnownIndicator, type SheetReading } from '#shared/workbook/index.ts'
import type { Cells } from './cells.ts'

/** A range read; its cells are named as if its corner were A1, since equal ranges may stand anywhere. */
export interface RangeReading extends SheetReading {
  readonly cells: Cells
}

/** Reads ranges, each once for a scheme and the indicators known beside it. */
export type ReadRanges = (ranges: readonly Cells[], scheme: Scheme) => readonly RangeReading[]

/** A reader of ranges that remembers what it has read as long as the range itself is remembered. */
export function createRangeReader(): ReadRanges {
  const remembered = new WeakMap<Cells, Map<string, RangeReading>>()

  function readOnce(cells: Cells, key: string, read: () => RangeReading): RangeReading {
    const known = remembered.get(cells) ?? new Map<string, RangeReading>()
    remembered.set(cells, known)
    const reading = known.get(key) ?? read()
    known.set(key, reading)
    return reading
  }

  return (ranges, scheme) => {
    const name = schemeName(scheme)
    const alone = ranges.map((cells) => readOnce(cells, name, () => readRange(cells, scheme)))
    const indicators = knownIndicators(alone.flatMap(({ tables }) => tables))
    if (indicators.length === 0) return alone
    const key = `${name} ${JSON.stringify(indicators)}`
    // a sheet with indicators across can only be read once they are known
    return alone.map((reading) =>
      reading.recognised === 'yes'
        ? reading
        : readOnce(reading.cells, key, () => readRange(reading.cells, scheme, indicators)),
    )
  }
}

function readRange(cells: Cells, scheme: Scheme, indicators: readonly KnownIndicator[] = []): RangeReading {
  const grid = cells.map((row) => row.map(asCell))
  return { ...readSheet({ sheet: '', cells: grid }, { scheme, indicators, serialDates: true }), cells }
}

/**
 * A cell as its text stands for it. Ranges are asked for as texts, because Excel hands an empty cell of any other kind
 * over as 0, and what is missing must not become nought; a number comes with Excel's own 15 digits.
 */
function asCell(cell: unknown): Cell {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  if (typeof cell !== 'string' || cell === '') return null
  return isPlainNumber(cell) ? Number(cell) : cell
}

/** Whether a text is how Excel writes a number; a longer one, such as an identity number, stays text. */
function isPlainNumber(text: string): boolean {
  const digits = /^-?(0|[1-9]\d*)(\.\d+)?(E[+-]?\d+)?$/.exec(text)
  return digits !== null && text.replaceAll(/E.*|\D/g, '').length <= 15 && Number.isFinite(Number(text))
}
