import type { Area, FormatKey, Grid } from '../grid.ts'
import { BooleanNumber, WrapStrategy } from '../vendor/univer.ts'
import { rangeOf, sheetOf, type Engine } from './engine.ts'

type Value = string | number | boolean

const pointsPerPixel = 0.75
const horizontal = ['General', 'Left', 'Center', 'Right']
const vertical = ['Bottom', 'Top', 'Center', 'Bottom']

/** How cells look: fills, fonts, alignment, widths. */
export function looks(engine: Engine): Pick<Grid, 'format' | 'setFormat' | 'autofitColumns'> {
  return {
    format: (area, key) => read(engine, area, key),
    setFormat: (area, key, value) => engine.asProgram(() => set(engine, area, key, value)),
    autofitColumns: (area) => engine.asProgram(() => autofit(engine, area)),
  }
}

function read(engine: Engine, { sheet, rect }: Area, key: FormatKey): Value {
  const worksheet = sheetOf(engine, sheet)
  const style = worksheet.getSheet().getComposedCellStyle(rect.row, rect.column)
  switch (key) {
    case 'Fill.Color':
      return style.bg?.rgb ?? '#FFFFFF'
    case 'Font.Bold':
      return style.bl === BooleanNumber.TRUE
    case 'Font.Italic':
      return style.it === BooleanNumber.TRUE
    case 'Font.Color':
      return style.cl?.rgb ?? '#000000'
    case 'Font.Size':
      return style.fs ?? 11
    case 'Font.Name':
      return style.ff ?? ''
    case 'WrapText':
      return style.tb === WrapStrategy.WRAP
    case 'HorizontalAlignment':
      return horizontal[style.ht ?? 0] ?? 'General'
    case 'VerticalAlignment':
      return vertical[style.vt ?? 0] ?? 'Bottom'
    case 'ColumnWidth':
      return worksheet.getColumnWidth(rect.column) * pointsPerPixel
    case 'RowHeight':
      return worksheet.getRowHeight(rect.row) * pointsPerPixel
  }
}

function set(engine: Engine, area: Area, key: FormatKey, value: Value): void {
  const range = rangeOf(engine, area)
  const { row, column, rows, columns } = area.rect
  switch (key) {
    case 'Fill.Color':
      range.setBackgroundColor(String(value))
      break
    case 'Font.Bold':
      range.setFontWeight(value === true ? 'bold' : 'normal')
      break
    case 'Font.Italic':
      range.setFontStyle(value === true ? 'italic' : 'normal')
      break
    case 'Font.Color':
      range.setFontColor(String(value))
      break
    case 'Font.Size':
      range.setFontSize(Number(value))
      break
    case 'Font.Name':
      range.setFontFamily(String(value))
      break
    case 'WrapText':
      range.setWrap(value === true)
      break
    case 'HorizontalAlignment':
      range.setHorizontalAlignment(value === 'Center' ? 'center' : value === 'Right' ? 'normal' : 'left')
      break
    case 'VerticalAlignment':
      range.setVerticalAlignment(value === 'Top' ? 'top' : value === 'Center' ? 'middle' : 'bottom')
      break
    case 'ColumnWidth':
      sheetOf(engine, area.sheet).setColumnWidths(column, columns, Math.round(Number(value) / pointsPerPixel))
      break
    case 'RowHeight':
      sheetOf(engine, area.sheet).setRowHeights(row, rows, Math.round(Number(value) / pointsPerPixel))
      break
  }
}

/** Sets each column as wide as its longest text: a Chinese character counts twice. */
function autofit(engine: Engine, { sheet, rect }: Area): void {
  const worksheet = sheetOf(engine, sheet)
  const rows = Math.min(rect.rows, worksheet.getMaxRows() - rect.row)
  const texts = worksheet.getRange(rect.row, rect.column, rows, rect.columns).getDisplayValues()
  for (let c = 0; c < rect.columns; c++) {
    const longest = Math.max(4, ...texts.map((row) => textWidth(row[c] ?? '')))
    worksheet.setColumnWidth(rect.column + c, Math.min(480, longest * 7 + 16))
  }
}

function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character.charCodeAt(0) > 255 ? 2 : 1), 0)
}
