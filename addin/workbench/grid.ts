import type { Extent, Rect } from './host/address.ts'

/** What a cell shows to a program: text, a number, a truth value; '' is empty, errors are their text (#N/A). */
export type CellValue = string | number | boolean

/** A formula to write, with its equals sign. */
export interface Formula {
  readonly formula: string
}

/** What is written into one cell: a value, a formula, '' to empty it, or undefined to leave it as it is. */
export type Entry = CellValue | Formula | undefined

/** One cell of one sheet. */
export interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A rectangle of one sheet. */
export interface Area {
  readonly sheet: string
  readonly rect: Rect
}

/** Whether a sheet's tab is shown, hidden, or hidden so that only a program can show it. */
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** A sheet as its tab tells it. */
export interface Sheet {
  readonly id: string
  readonly name: string
  readonly visibility: Visibility
}

/** A table (列表) with the rectangle it covers, its heading row included. */
export interface Table {
  readonly id: string
  readonly name: string
  readonly sheet: string
  readonly rect: Rect
  readonly headers: boolean
}

/** A defined name and the formula it stands for, with its equals sign. */
export interface DefinedName {
  readonly name: string
  readonly formula: string
  readonly comment: string
}

/** The looks of cells that a program can read and set; widths and heights are in points. */
export type FormatKey =
  | 'Fill.Color'
  | 'Font.Bold'
  | 'Font.Italic'
  | 'Font.Color'
  | 'Font.Size'
  | 'Font.Name'
  | 'WrapText'
  | 'HorizontalAlignment'
  | 'VerticalAlignment'
  | 'ColumnWidth'
  | 'RowHeight'

/** One call of a function a grid was given: where it stands and its arguments, each a matrix; undefined where left out. */
export interface FunctionCall {
  readonly cell: Place
  readonly arguments: readonly (readonly (readonly CellValue[])[] | undefined)[]
  /** The address of each argument that is a plain reference, sheet included. */
  readonly addresses: () => readonly (string | undefined)[]
}

/** A function of an add-in as the grid offers it in cells. */
export interface GridFunction {
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description: string
    readonly optional: boolean
    readonly repeating: boolean
  }[]
  readonly evaluate: (call: FunctionCall) => CellValue | readonly (readonly CellValue[])[]
}

/** What clearing takes away. */
export type Clearing = 'All' | 'Contents' | 'Formats'

/** A spreadsheet as the host needs it; one implementation per engine. */
export interface Grid {
  sheets: () => readonly Sheet[]
  extent: (sheet: string) => Extent
  activeSheet: () => string
  activate: (sheet: string) => void
  addSheet: (name: string | undefined) => string
  deleteSheet: (sheet: string) => void
  renameSheet: (sheet: string, name: string) => void
  setVisibility: (sheet: string, visibility: Visibility) => void

  values: (area: Area) => CellValue[][]
  text: (area: Area) => string[][]
  formulas: (area: Area) => CellValue[][]
  numberFormats: (area: Area) => string[][]
  write: (area: Area, entries: readonly (readonly Entry[])[]) => void
  setNumberFormats: (area: Area, formats: readonly (readonly string[])[]) => void
  clear: (area: Area, what: Clearing) => void
  usedRect: (sheet: string, valuesOnly: boolean) => Rect | undefined
  /** The cells a formula's result covers, its own included; undefined where it does not spill. */
  spill: (cell: Place) => Rect | undefined
  insertRows: (sheet: string, at: number, count: number) => void
  deleteRows: (sheet: string, at: number, count: number) => void
  merge: (area: Area) => void
  freezeRows: (sheet: string, count: number) => void

  format: (area: Area, key: FormatKey) => string | number | boolean
  setFormat: (area: Area, key: FormatKey, value: string | number | boolean) => void
  autofitColumns: (area: Area) => void

  selection: () => Area
  select: (area: Area) => void

  names: () => readonly DefinedName[]
  addName: (name: DefinedName) => void
  deleteName: (name: string) => void

  tables: () => readonly Table[]
  addTable: (area: Area, headers: boolean) => string
  renameTable: (id: string, name: string) => void
  resizeTable: (id: string, rect: Rect) => void
  deleteTable: (id: string) => void

  defineFunctions: (functions: readonly GridFunction[]) => void
  /** Evaluates these cells again, and what depends on them. */
  refresh: (cells: readonly Place[]) => void
  /** Evaluates every formula again. */
  recalculate: () => void
  /** Resolves when what was written has been calculated. */
  settled: () => Promise<void>

  onChanged: (listener: (area: Area, byProgram: boolean) => void) => void
  onSelected: (listener: (area: Area) => void) => void
  onActivated: (listener: (sheet: string, previous: string) => void) => void
  onCalculated: (listener: () => void) => void
}
