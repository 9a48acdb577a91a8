import type { CellValue, Visibility } from './grid.ts'
import type { Rect } from './host/address.ts'

/** The font of cells that name none. */
export const defaultFont = '等线'

/** How a cell looks. */
export interface CellLook {
  readonly font?: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly color?: string
  readonly fill?: string
  readonly horizontal?: string
  readonly vertical?: string
  readonly wrap?: boolean
  readonly borders?: Readonly<
    Partial<Record<'top' | 'right' | 'bottom' | 'left', { readonly style: string; readonly color: string }>>
  >
  readonly numberFormat?: string
}

/** A cell that holds or looks like something. */
export interface FileCell {
  readonly row: number
  readonly column: number
  readonly value?: CellValue
  readonly formula?: string
  readonly look?: CellLook
}

/** What may be entered in cells. */
export interface Validation {
  readonly rects: readonly Rect[]
  readonly type: string
  readonly operator?: string
  readonly formula1: string
  readonly formula2?: string
  readonly allowBlank: boolean
  readonly error?: string
  readonly prompt?: string
}

/** How cells look while a condition holds; of several that hold, the first counts. */
export interface ConditionalLook {
  readonly rects: readonly Rect[]
  readonly condition: Condition
  readonly color?: string
  readonly fill?: string
}

/** A cell's value compares so with a number, or a formula, written for the first cell, is true. */
export type Condition = { readonly operator: string; readonly value: number } | { readonly formula: string }

/** A table of a sheet. */
export interface FileTable {
  readonly name: string
  readonly rect: Rect
  readonly columns: readonly string[]
  readonly headers: boolean
}

/** A sheet of a workbook file; widths and heights are in pixels. */
export interface FileSheet {
  readonly id: string
  readonly name: string
  readonly visibility: Visibility
  readonly cells: readonly FileCell[]
  readonly merges: readonly Rect[]
  readonly columns: readonly { readonly index: number; readonly width?: number; readonly hidden?: boolean }[]
  readonly rows: readonly { readonly index: number; readonly height?: number; readonly hidden?: boolean }[]
  readonly gridLines: boolean
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly tables: readonly FileTable[]
  readonly validations: readonly Validation[]
  readonly conditionalLooks: readonly ConditionalLook[]
}

/** A workbook as the workbench opens it; formulas are as Excel shows them. */
export interface WorkbookFile {
  readonly sheets: readonly FileSheet[]
  readonly names: readonly { readonly name: string; readonly formula: string }[]
}

/** A sheet with nothing in it. */
export function emptySheet(id: string, name: string): FileSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: [],
    merges: [],
    columns: [],
    rows: [],
    gridLines: true,
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    validations: [],
    conditionalLooks: [],
  }
}

/** What is open when no workbook was named. */
export const emptyWorkbook: WorkbookFile = { sheets: [emptySheet('sheet-1', 'Sheet1')], names: [] }
