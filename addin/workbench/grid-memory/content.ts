import type { Area, CellValue, Entry, FormatKey, Grid } from '../grid.ts'
import type { Rect } from '../host/address.ts'
import type { Cell } from './cells.ts'
import { display } from './display.ts'
import { changed, sheetOf, type State } from './state.ts'

type Content = Pick<
  Grid,
  | 'values'
  | 'text'
  | 'formulas'
  | 'numberFormats'
  | 'write'
  | 'setNumberFormats'
  | 'clear'
  | 'usedRect'
  | 'spill'
  | 'format'
  | 'setFormat'
>

/** What cells hold and how they look. */
export function content(state: State): Content {
  return {
    values: (area) => read(state, area, (_, value) => value),
    text: (area) => read(state, area, (cell, value) => display(value, cell?.numberFormat ?? 'General')),
    formulas: (area) => read(state, area, (cell, value) => cell?.formula ?? value),
    numberFormats: (area) => read(state, area, (cell) => cell?.numberFormat ?? 'General'),
    write: (area, entries) => {
      visit(state, area, (cell, r, c) => put(cell, entries[r]?.[c]))
      changed(state, area, true)
    },
    setNumberFormats: (area, formats) =>
      visit(state, area, (cell, r, c) => {
        cell.numberFormat = formats[r]?.[c] ?? 'General'
      }),
    clear: (area, what) => {
      visit(state, area, (cell) => {
        if (what !== 'Formats') put(cell, '')
        if (what !== 'Contents') Object.assign(cell, { numberFormat: 'General', looks: new Map() })
      })
      changed(state, area, true)
    },
    usedRect: (sheet, valuesOnly) => usedRect(state, sheet, valuesOnly),
    spill: ({ sheet, row, column }) => sheetOf(state, sheet).cells.at(row, column)?.spill,
    format: ({ sheet, rect }, key) => {
      const { cells, widths, heights } = sheetOf(state, sheet)
      if (key === 'ColumnWidth') return widths.get(rect.column) ?? 48
      if (key === 'RowHeight') return heights.get(rect.row) ?? 15
      return cells.at(rect.row, rect.column)?.looks.get(key) ?? plain[key]
    },
    setFormat: (area, key, value) => {
      const { widths, heights } = sheetOf(state, area.sheet)
      if (key === 'ColumnWidth') span(area.rect.column, area.rect.columns, (c) => widths.set(c, Number(value)))
      else if (key === 'RowHeight') span(area.rect.row, area.rect.rows, (r) => heights.set(r, Number(value)))
      else visit(state, area, (cell) => cell.looks.set(key, value))
    },
  }
}

const plain: Readonly<Record<Exclude<FormatKey, 'ColumnWidth' | 'RowHeight'>, string | number | boolean>> = {
  'Fill.Color': '#FFFFFF',
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Color': '#000000',
  'Font.Size': 11,
  'Font.Name': 'Calibri',
  WrapText: false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
}

function read<T>(state: State, { sheet, rect }: Area, pick: (cell: Cell | undefined, value: CellValue) => T): T[][] {
  const { cells } = sheetOf(state, sheet)
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => {
      const [row, column] = [rect.row + r, rect.column + c]
      return pick(cells.at(row, column), cells.value(row, column))
    }),
  )
}

function visit(state: State, { sheet, rect }: Area, change: (cell: Cell, row: number, column: number) => void): void {
  const { cells } = sheetOf(state, sheet)
  span(0, rect.rows, (r) => span(0, rect.columns, (c) => change(cells.ensure(rect.row + r, rect.column + c), r, c)))
}

function span(first: number, count: number, visit: (index: number) => void): void {
  for (let index = first; index < first + count; index++) visit(index)
}

function put(cell: Cell, entry: Entry): void {
  if (entry === undefined) return
  cell.spill = undefined
  cell.formula = typeof entry === 'object' ? entry.formula : undefined
  cell.constant = typeof entry === 'object' ? '' : entry
  if (cell.formula !== undefined) cell.result = ''
}

function usedRect(state: State, sheet: string, valuesOnly: boolean): Rect | undefined {
  const { cells } = sheetOf(state, sheet)
  const places = [...cells.rows].flatMap(([row, inRow]) =>
    [...inRow]
      .filter(([column, cell]) => cells.filled(row, column) || (!valuesOnly && styled(cell)))
      .map(([column]) => ({ row, column })),
  )
  for (const [row, inRow] of cells.spilled) for (const column of inRow.keys()) places.push({ row, column })
  if (places.length === 0) return undefined
  const bounds = places.reduce(
    (sum, { row, column }) => ({
      top: Math.min(sum.top, row),
      left: Math.min(sum.left, column),
      bottom: Math.max(sum.bottom, row),
      right: Math.max(sum.right, column),
    }),
    { top: Infinity, left: Infinity, bottom: 0, right: 0 },
  )
  const { top, left, bottom, right } = bounds
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

function styled(cell: Cell): boolean {
  return cell.looks.size > 0 || cell.numberFormat !== 'General'
}
