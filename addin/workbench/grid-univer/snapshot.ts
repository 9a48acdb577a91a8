import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core'
import { defaultFont, type CellLook, type FileCell, type FileSheet, type WorkbookFile } from '../workbook-file.ts'
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '../vendor/univer.ts'
import { toBounds } from './engine.ts'
import { resourcesOf } from './resources.ts'
import { rowHeights } from './row-heights.ts'

/** A workbook file in the form in which Univer opens it. */
export function snapshotOf(file: WorkbookFile): Partial<IWorkbookData> {
  const styles = new Map<string, { id: string; style: IStyleData }>()
  const styleId = (look: CellLook): string => {
    const key = JSON.stringify(look)
    const known = styles.get(key) ?? { id: `style-${styles.size + 1}`, style: styleOf(look) }
    styles.set(key, known)
    return known.id
  }
  const sheets = Object.fromEntries(file.sheets.map((sheet) => [sheet.id, sheetOf(sheet, styleId)]))
  return {
    id: 'workbook',
    sheetOrder: file.sheets.map(({ id }) => id),
    sheets,
    styles: Object.fromEntries([...styles.values()].map(({ id, style }) => [id, style])),
    resources: resourcesOf(file),
  }
}

function sheetOf(sheet: FileSheet, styleId: (look: CellLook) => string): Partial<IWorksheetData> {
  const rows = Math.max(0, ...sheet.cells.map(({ row }) => row))
  const columns = Math.max(0, ...sheet.cells.map(({ column }) => column))
  const cellData: Record<number, Record<number, ICellData>> = {}
  for (const cell of sheet.cells) (cellData[cell.row] ??= {})[cell.column] = cellOf(cell, styleId)
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(rows + 200, 1000),
    columnCount: Math.max(columns + 8, 26),
    showGridlines: sheet.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    defaultStyle: { ff: defaultFont, fs: 11 },
    cellData,
    mergeData: sheet.merges.map(toBounds),
    columnData: Object.fromEntries(
      sheet.columns.map(({ index, width, hidden }) => [
        index,
        { ...(width ? { w: width } : {}), hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE },
      ]),
    ),
    rowData: rowData(sheet),
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows || -1,
      startColumn: sheet.frozenColumns || -1,
    },
  }
}

function rowData(sheet: FileSheet): NonNullable<IWorksheetData['rowData']> {
  const rows: NonNullable<IWorksheetData['rowData']> = {}
  for (const { index, height, hidden } of sheet.rows) {
    rows[index] = { ...(height ? { h: height } : {}), hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }
  }
  for (const [index, height] of rowHeights(sheet)) rows[index] = { ...rows[index], h: height }
  return rows
}

function cellOf({ value, formula, look }: FileCell, styleId: (look: CellLook) => string): ICellData {
  return {
    ...(look ? { s: styleId(look) } : {}),
    ...(formula === undefined ? {} : { f: formula }),
    ...(value === undefined || value === '' ? {} : typedValue(value)),
  }
}

function typedValue(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  return typeof value === 'boolean'
    ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
    : { v: value, t: CellValueType.STRING }
}

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
}
const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
}
const verticals: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
}
const sides = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const

function styleOf(look: CellLook): IStyleData {
  const border: NonNullable<IStyleData['bd']> = {}
  for (const [side, name] of sides) {
    const line = look.borders?.[side]
    if (line) border[name] = { s: lines[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } }
  }
  return {
    ...(look.font === undefined ? {} : { ff: look.font }),
    ...(look.size === undefined ? {} : { fs: look.size }),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(look.color === undefined ? {} : { cl: { rgb: look.color } }),
    ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
    ...(look.horizontal === undefined ? {} : { ht: horizontals[look.horizontal] ?? HorizontalAlign.UNSPECIFIED }),
    ...(look.vertical === undefined ? {} : { vt: verticals[look.vertical] ?? VerticalAlign.BOTTOM }),
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.borders === undefined ? {} : { bd: border }),
    ...(look.numberFormat === undefined ? {} : { n: { pattern: look.numberFormat } }),
  }
}
