import type { Cell } from '../tables/index.ts'
import type { CellAt } from './address.ts'

/** What a cell is to the eye; the writer gives each its font, fill and border. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'hint'
  | 'heading'
  | 'text'
  | 'wrapped'
  | 'centred'
  | 'number'
  | 'points'
  | 'date'
  | 'result'
  | 'result-points'
  | 'result-words'
  | 'plain'
  | 'plain-bold'
  | 'key'
  | 'print-title'
  | 'print-subtitle'
  | 'print-heading'
  | 'print-text'
  | 'print-group'
  | 'print-centred'
  | 'print-points'
  | 'print-words'
  | 'print-box'
  | 'print-line'

/** A formula; `spill` is the range its values fill, in which this cell comes first. */
export interface ModelFormula {
  readonly text: string
  readonly spill?: { readonly from: CellAt; readonly to: CellAt }
}

/** A cell of a sheet that is to be made; a formula's value is what was computed last. */
export interface ModelCell {
  readonly value: Cell
  readonly style: StyleName
  readonly formula?: ModelFormula
}

/** A rectangle of cells. */
export interface Area {
  readonly from: CellAt
  readonly to: CellAt
}

/** What may be typed into cells. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'list-from'; readonly range: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'date' }

/** A rule for cells with the sentence a person sees; `stop` refuses, otherwise Excel asks. */
export interface Validation {
  readonly area: Area
  readonly rule: ValidationRule
  readonly message: string
  readonly stop: boolean
}

/** Cells that change their look while a formula holds. */
export interface Highlight {
  readonly area: Area
  readonly formula: string
  readonly look: 'wrong' | 'missing' | 'muted' | 'failed'
}

/** An Excel table. */
export interface ModelTable {
  readonly name: string
  readonly area: Area
  readonly headings: readonly string[]
}

/** How a sheet is printed. */
export interface PrintSetUp {
  readonly paper: 'a3' | 'a4'
  readonly area: Area
  /** Heading rows repeated on every page, first and last. */
  readonly titleRows?: readonly [number, number]
  /** Whether all rows go on one page; else only the width is fitted. */
  readonly onePage: boolean
}

/** A sheet that is to be made. */
export interface SheetModel {
  readonly name: string
  readonly purpose: 'guide' | 'input' | 'result' | 'print' | 'system'
  readonly rows: readonly (readonly (ModelCell | null)[])[]
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[]
  readonly heights?: ReadonlyMap<number, number>
  readonly merges?: readonly Area[]
  readonly table?: ModelTable
  readonly validations?: readonly Validation[]
  readonly highlights?: readonly Highlight[]
  readonly freeze?: { readonly rows: number; readonly columns: number }
  readonly print?: PrintSetUp
}

/** A workbook that is to be made. */
export interface WorkbookModel {
  readonly title: string
  readonly sheets: readonly SheetModel[]
  readonly names: readonly { readonly name: string; readonly refersTo: string }[]
}
