import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import type { Cell } from '#shared/tables/index.ts'
import { readSheet, type KnownIndicator, type SheetReading } from '#shared/workbook/index.ts'
import { knownIndicators } from '../sync/known-indicators.ts'
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
    const indicators = knownIndicators(alone)
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

function asCell(cell: unknown): Cell {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
