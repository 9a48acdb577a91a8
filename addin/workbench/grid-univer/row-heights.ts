import { contains, type Rect } from '../host/address.ts'
import type { FileCell, FileSheet } from '../workbook-file.ts'

const defaultWidth = 72
const defaultSize = 11
const pixelsPerPoint = 4 / 3
const lineSpacing = 1.35
const padding = 8

/**
 * The height in pixels of rows whose wrapped text needs more than the file gives them: a file's heights were measured with
 * its own fonts, and the text stands here in another.
 */
export function rowHeights(sheet: FileSheet): ReadonlyMap<number, number> {
  const given = new Map(sheet.rows.map(({ index, height }) => [index, height]))
  const widths = new Map(sheet.columns.map(({ index, width }) => [index, width]))
  const heights = new Map<number, number>()
  for (const cell of sheet.cells) {
    const merge = sheet.merges.find((rect) => contains(rect, cell.row, cell.column))
    if (!cell.look?.wrap || (merge && merge.rows > 1)) continue
    const needed = textHeight(cell, availableWidth(cell, merge, widths))
    if (needed > Math.max(given.get(cell.row) ?? 20, heights.get(cell.row) ?? 0)) heights.set(cell.row, needed)
  }
  return heights
}

function availableWidth(
  { column }: FileCell,
  merge: Rect | undefined,
  widths: ReadonlyMap<number, number | undefined>,
): number {
  const columns = Array.from({ length: merge?.columns ?? 1 }, (_, index) => (merge?.column ?? column) + index)
  return columns.reduce((sum, each) => sum + (widths.get(each) ?? defaultWidth), 0) - padding
}

function textHeight({ value = '', look }: FileCell, width: number): number {
  const size = (look?.size ?? defaultSize) * pixelsPerPoint
  const lines = String(value)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * size) / Math.max(width, size))), 0)
  return Math.ceil(lines * size * lineSpacing + 2)
}

/** A text's width in widths of a Chinese character. */
function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character.charCodeAt(0) > 0x2000 ? 1 : 0.55), 0)
}
