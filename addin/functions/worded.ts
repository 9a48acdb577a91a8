import type { Finding, Place } from '#shared/findings.ts'
import { namesOf, sentence, sentenceWithPlace } from '#shared/messages/index.ts'
import { mergeReadings } from '#shared/workbook/index.ts'
import { cornerOf, placeWithin } from '../addresses.ts'
import type { Evaluated } from './evaluations.ts'
import type { RangeReading } from './range-reading.ts'

/** A finding's sentence, with its cell where Excel told where the ranges stand; `of` is the range a reading's own finding is about. */
export function worded(evaluated: Evaluated, one: Finding, of?: RangeReading): string {
  const names = namesOf(evaluated.scheme, evaluated.appraisal.results)
  const places = one.places.flatMap((place) => placed(evaluated, place, of) ?? [])
  const nearest = places.find(({ kind }) => kind === 'cell' || kind === 'row')
  return nearest ? sentenceWithPlace({ ...one, places: [nearest] }, 'zh-CN', names) : sentence(one, 'zh-CN', names)
}

/** The place in the workbook of a place in a range; undefined for one of a range that stands nobody knows where. */
function placed(evaluated: Evaluated, place: Place, of?: RangeReading): Place | undefined {
  if (place.kind === 'row')
    return (
      mergeReadings(evaluated.readings.map((each) => inWorkbook(evaluated, each))).cellOf(
        place.table,
        place.row,
        place.column,
      ) ?? place
    )
  const inRange = (place.kind === 'cell' || place.kind === 'sheet') && place.sheet === ''
  if (!inRange) return place
  const address = of && evaluated.addresses.get(of.cells)
  const corner = address === undefined ? undefined : cornerOf(address)
  if (address === undefined || !corner) return of && place.kind === 'cell' ? rowAt(of, place.address) : undefined
  if (place.kind === 'sheet')
    return { kind: 'cell', sheet: corner.sheet, address: address.replace(/^.*!/, '').replaceAll('$', '') }
  const within = cornerOf(place.address)
  return within && placeWithin(address, within.row, within.column)
}

function inWorkbook(evaluated: Evaluated, reading: RangeReading): RangeReading {
  return {
    ...reading,
    cellOf: (...row) => {
      const cell = reading.cellOf(...row)
      return cell && placed(evaluated, cell, reading)
    },
  }
}

/** The row of a table that stands at a cell of a range, for words when nobody knows where the range stands. */
function rowAt(reading: RangeReading, address: string): Place | undefined {
  const wanted = cornerOf(address)?.row
  for (const { table, rows } of reading.tables) {
    const row = rows.findIndex((_, index) => {
      const place = reading.cellOf(table, index)
      return place?.kind === 'cell' && cornerOf(place.address)?.row === wanted
    })
    if (row >= 0) return { kind: 'row', table, row }
  }
  return undefined
}
