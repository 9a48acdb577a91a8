import type { Area, ModelCell } from '../model.ts'
import { area } from './areas.ts'
import { textWidth } from './text-width.ts'

/** A line of the guide. */
export type GuideLine =
  | { readonly kind: 'gap' }
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly key: string; readonly value: string; readonly bold?: boolean }
  | { readonly kind: 'row'; readonly cells: readonly [string, string, string]; readonly heading?: boolean }

/** The last column of the guide, counted from nought. */
export const LAST_COLUMN = 7
const FIRST = 1
/** The three columns of the table of sheets begin here; the middle one reaches over several. */
const [MIDDLE_FROM, MIDDLE_TO] = [2, 6]
/** So many characters stand in one line of the whole width, and of the columns of the table of sheets. */
const WHOLE_WIDTH = 96
const TABLE_WIDTHS = [16, 54, 28]
const HEIGHTS = { one: 20, two: 34, title: 34, gap: 8 }

/** The cells of the guide's lines. */
export function guideLines(lines: readonly GuideLine[]): (ModelCell | null)[][] {
  return lines.map((line): (ModelCell | null)[] => {
    switch (line.kind) {
      case 'gap':
        return []
      case 'title':
        return [{ value: line.text, style: 'title' }]
      case 'heading':
        return [null, { value: line.text, style: 'plain-bold' }]
      case 'text':
        return [null, { value: line.text, style: 'plain' }]
      case 'fact':
        return [
          null,
          { value: line.key, style: 'key' },
          { value: line.value, style: line.bold ? 'plain-bold' : 'plain' },
        ]
      case 'row': {
        const [first, middle, last] = line.cells
        const style = line.heading ? 'heading' : 'wrapped'
        // merged cells keep their borders only where every cell has its style
        const covered = Array.from({ length: MIDDLE_TO - MIDDLE_FROM }, (): ModelCell => ({ value: null, style }))
        return [
          null,
          { value: first, style: line.heading ? 'heading' : 'text' },
          { value: middle, style },
          ...covered,
          { value: last, style },
        ]
      }
    }
  })
}

/** The heights and merged cells of the guide's lines. */
export function guideRows(lines: readonly GuideLine[]): {
  readonly heights: ReadonlyMap<number, number>
  readonly merges: readonly Area[]
} {
  return {
    heights: new Map(lines.map((line, row): [number, number] => [row, heightOf(line)])),
    merges: lines.flatMap((line, row) => mergeOf(line, row)),
  }
}

function heightOf(line: GuideLine): number {
  if (line.kind === 'gap' || line.kind === 'title') return HEIGHTS[line.kind]
  const wraps =
    line.kind === 'row'
      ? line.cells.some((text, column) => textWidth(text) > (TABLE_WIDTHS[column] ?? WHOLE_WIDTH))
      : textWidth(line.kind === 'fact' ? line.value : line.text) > WHOLE_WIDTH
  return wraps ? HEIGHTS.two : HEIGHTS.one
}

function mergeOf(line: GuideLine, row: number): Area[] {
  switch (line.kind) {
    case 'gap':
      return []
    case 'title':
      return [area(row, 0, row, LAST_COLUMN)]
    case 'row':
      return [area(row, MIDDLE_FROM, row, MIDDLE_TO)]
    case 'fact':
      return [area(row, MIDDLE_FROM, row, LAST_COLUMN)]
    default:
      return [area(row, FIRST, row, LAST_COLUMN)]
  }
}
