import type { Json } from '../scheme/document.ts'
import type { Cell } from '../tables/index.ts'
import { isRecord } from './same-json.ts'
import { writeValue } from './write-value.ts'

/** The rows of 口径: one for each option; with what of a reading has no column. */
export function readingRows(
  readings: Readonly<Record<string, Json>>,
): { readonly id: string; readonly cells: Cell[]; readonly left?: Json }[] {
  return Object.entries(readings).flatMap(([id, reading]) => {
    if (!isRecord(reading)) return []
    const { question, options, default: chosen, ask, reason, ...left } = reading
    const cell = (value: Json | undefined, key: string): Cell =>
      value === undefined ? null : (writeValue(value, ['readings', id, key]) ?? null)
    const about = [cell(question, 'question'), cell(ask, 'ask'), cell(reason, 'reason')]
    return Object.entries(isRecord(options) ? options : {}).map(([option, meaning], index) => {
      const [asked, must, why] = index === 0 ? about : [null, null, null]
      return {
        id,
        cells: [
          id,
          asked ?? null,
          option,
          cell(meaning, 'options'),
          option === chosen ? '是' : null,
          must ?? null,
          why ?? null,
        ],
        ...(index === 0 && Object.keys(left).length > 0 ? { left } : {}),
      }
    })
  })
}
