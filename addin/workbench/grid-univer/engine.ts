import type { ICellData, Worksheet } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type { FormulaDataModel, FRange, FWorkbook, FWorksheet, IFunctionService } from '@univerjs/preset-sheets-core'
import type { Area } from '../grid.ts'
import { sheetExtent, type Rect } from '../host/address.ts'

/** A running Univer with its open workbook. */
export interface Engine {
  readonly api: FUniver
  readonly formulas: FormulaDataModel
  readonly functions: IFunctionService
  /** Resolves when the workbook is on the screen: until then functions are declared, from then on it calculates. */
  readonly rendered: Promise<void>
  /** Runs something that changes the workbook on behalf of a program, not of a person. */
  readonly asProgram: <T>(change: () => T) => T
  readonly byProgram: () => boolean
}

/** The open workbook. */
export function workbookOf({ api }: Engine): FWorkbook {
  const workbook = api.getActiveWorkbook()
  if (!workbook) throw new Error('no workbook is open')
  return workbook
}

/** The sheet of an identifier. */
export function sheetOf(engine: Engine, id: string): FWorksheet {
  const sheet = workbookOf(engine).getSheetBySheetId(id)
  if (!sheet) throw new Error(`no sheet ${id}`)
  return sheet
}

/** The cells of an area. */
export function rangeOf(engine: Engine, { sheet, rect }: Area): FRange {
  makeRoom(engine, { sheet, rect })
  return sheetOf(engine, sheet).getRange(rect.row, rect.column, rect.rows, rect.columns)
}

/** Makes a sheet large enough for cells that are to be written: Univer's sheets end where Excel's go on. */
export function makeRoom(engine: Engine, { sheet, rect }: Area): void {
  const worksheet = sheetOf(engine, sheet)
  const [rows, columns] = [rect.row + rect.rows, rect.column + rect.columns]
  if (rows > worksheet.getMaxRows()) worksheet.setRowCount(rows + 200)
  if (columns > worksheet.getMaxColumns()) worksheet.setColumnCount(columns + 8)
}

/** A cell with its value; spilled values are known only to the sheet's interceptors. */
export function cellAt(sheet: Worksheet, row: number, column: number): ICellData | undefined {
  const raw = sheet.getCellRaw(row, column)
  if (raw && (hasValue(raw) || raw.f || raw.si || raw.p)) return raw
  const shown = sheet.getCell(row, column)
  return shown && hasValue(shown) ? { ...raw, ...shown } : (raw ?? undefined)
}

/** Whether a cell holds a value. */
export function hasValue(cell: ICellData): boolean {
  return cell.v !== undefined && cell.v !== null && cell.v !== ''
}

/** A rectangle as Univer writes it, both ends included. */
export interface Bounds {
  readonly startRow: number
  readonly startColumn: number
  readonly endRow: number
  readonly endColumn: number
}

/** A rectangle in Univer's terms. */
export function toBounds({ row, column, rows, columns }: Rect): Bounds {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 }
}

/** A rectangle from Univer's terms; whole rows and columns have no number for the ends they do not set. */
export function fromBounds({ startRow, startColumn, endRow, endColumn }: Bounds): Rect {
  const row = startRow || 0
  const column = startColumn || 0
  const rows = (Number.isNaN(endRow) ? sheetExtent.rows : endRow + 1) - row
  const columns = (Number.isNaN(endColumn) ? sheetExtent.columns : endColumn + 1) - column
  return { row, column, rows, columns }
}
