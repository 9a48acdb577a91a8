import type { Cell, Column, TableRows } from '../../tables/index.ts'
import { ROW_ID } from '../row-id.ts'
import type { ModelCell, SheetModel, StyleName } from '../model.ts'
import { sheetColumns } from '../sheet-columns.ts'
import type { InputSheet } from '../sheet-names.ts'
import { area } from './areas.ts'
import { rowsOnSheet } from './empty-rows.ts'
import { fittedColumns, isWrapped, wrappedHeights } from './fitted-columns.ts'
import { highlightsOf } from './highlights.ts'
import { hintOf } from './hints.ts'
import { HEADING_ROW, type InputContext } from './input-context.ts'
import { heightOf } from './text-width.ts'
import { validationsOf } from './validations.ts'

/** A sheet with one Excel table, its rows and some empty ones; the last column, hidden, is the system's. */
export function inputSheet(context: InputContext, sheet: InputSheet, rows: TableRows | undefined): SheetModel {
  const columns = fittedColumns(context.scheme, sheet, sheetColumns(context.scheme, sheet), rows)
  const body = bodyOf(columns, rows, rowsOnSheet(sheet.table, rows?.rows.length ?? 0))
  const width = columns.length + 1
  const last = HEADING_ROW + body.length
  const bodyArea = area(HEADING_ROW + 1, 0, last, columns.length - 1)
  const headings = [...columns.map(({ heading }) => heading), ROW_ID]
  const hint = hintOf(context.scheme, sheet).line
  const across = columns.reduce((sum, column) => sum + (column.width ?? 12), 0)
  return {
    name: sheet.name,
    purpose: 'input',
    rows: [
      [{ value: sheet.name, style: 'title' }],
      [{ value: hint, style: 'hint' }],
      headings.map((value): ModelCell => ({ value, style: 'heading' })),
      ...body,
    ],
    columns: [...columns.map(({ width: characters }) => ({ width: characters ?? 12 })), { width: 10, hidden: true }],
    heights: new Map([
      [0, 30],
      [1, heightOf(hint, across)],
      [HEADING_ROW, 30],
      ...wrappedHeights(columns, rows).flatMap((height, index) =>
        height === undefined ? [] : [[HEADING_ROW + 1 + index, height] as const],
      ),
    ]),
    merges: [area(0, 0, 0, columns.length - 1), area(1, 0, 1, columns.length - 1)],
    table: { name: sheet.tableName, area: area(HEADING_ROW, 0, last, width - 1), headings },
    validations: validationsOf(context, sheet, columns, bodyArea),
    highlights: highlightsOf(columns, bodyArea),
    freeze: { rows: HEADING_ROW + 1, columns: frozenColumns(columns) },
    print: {
      paper: 'a4',
      area: area(0, 0, last, columns.length - 1),
      titleRows: [HEADING_ROW, HEADING_ROW],
      onePage: false,
    },
  }
}

/** The cells of a table's rows and of the empty rows below them, `count` in all; at least one, as a table needs. */
export function bodyOf(columns: readonly Column[], rows: TableRows | undefined, count: number): ModelCell[][] {
  const filled = (rows?.rows ?? []).map((row) =>
    columns.map((column): ModelCell => ({
      value: cellValue(column, valueOf(rows, row, column.key)),
      style: styleOf(column),
    })),
  )
  const empty = Array.from({ length: Math.max(1, count) - filled.length }, () =>
    columns.map((column): ModelCell => ({ value: null, style: styleOf(column) })),
  )
  return [...filled, ...empty].map((row) => [...row, { value: null, style: 'text' }])
}

function valueOf(rows: TableRows | undefined, row: readonly Cell[], key: string): Cell {
  const index = rows?.columns.indexOf(key) ?? -1
  return index < 0 ? null : (row[index] ?? null)
}

/** Serial numbers and decimal texts become numbers, so that Excel does not mark them as numbers stored as text. */
function cellValue({ key, kind }: Column, value: Cell): Cell {
  if (value === '') return null
  const isNumber = key === 'serial' ? /^\d{1,9}$/ : /^-?\d{1,12}(?:\.\d{1,9})?$/
  const becomes = key === 'serial' || kind === 'number' || kind === 'points' || kind === 'whole'
  return becomes && typeof value === 'string' && isNumber.test(value) ? Number(value) : value
}

function styleOf(column: Column): StyleName {
  const { key, kind } = column
  if (kind === 'number' || kind === 'points' || kind === 'whole') return 'number'
  if (kind === 'date') return 'date'
  if (kind === 'yes-no' || CENTRED.has(key)) return 'centred'
  return isWrapped(column) ? 'wrapped' : 'text'
}

const CENTRED = new Set(['serial', 'code', 'status', 'ballot', 'rating'])

/** The columns up to the one that names the row stay in sight. */
function frozenColumns(columns: readonly Column[]): number {
  return columns.findIndex(({ key }) => key === 'subject' || key === 'name' || key === 'indicator') + 1
}
