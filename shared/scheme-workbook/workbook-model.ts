import type { Json } from '../scheme/document.ts'
import { area } from '../workbook/layout/areas.ts'
import { heightOf, textWidth } from '../workbook/layout/text-width.ts'
import type { ModelCell, SheetModel, WorkbookModel } from '../workbook/model.ts'
import { documentSheets, type SchemeSheet } from './document-sheets.ts'
import { guideSheet } from './guide-sheet.ts'
import { BASIS_COLUMNS, hintOf, LIST_SHEETS, OTHER, PARAMETERS, READINGS } from './sheet-specs.ts'
import { validationsOf } from './validations.ts'

/** The row of the headings on every sheet, counted from nought: a title and a hint stand above. */
export const HEADING_ROW = 2
/** Empty rows below what is filled in, ready to be written in. */
export const EMPTY_ROWS = 12
const HIGHEST = 180

/** The 方案 workbook of a scheme document, ready to be written. */
export function schemeWorkbookModel(content: Readonly<Record<string, Json>>): WorkbookModel {
  const title = typeof content['title'] === 'string' ? content['title'] : '考核方案'
  const sheets = documentSheets(content)
  return {
    title: `${title}方案工作簿`,
    sheets: [guideSheet(title, sheets), ...sheets.map((sheet) => sheetModel(title, sheet, sheets))],
    names: [],
  }
}

function sheetModel(title: string, sheet: SchemeSheet, sheets: readonly SchemeSheet[]): SheetModel {
  const widths = widthsOf(sheet.name)
  const last = sheet.headings.length - 1
  const empty = Array.from({ length: EMPTY_ROWS }, () => sheet.headings.map((): null => null))
  const body = [...sheet.rows, ...empty].map((row) => sheet.headings.map((_, column) => cellOf(row[column] ?? null)))
  const heights = sheet.rows.map((row, index): [number, number] => {
    const needed = row.map((cell, column) => heightOfCell(cell, widths[column] ?? 12))
    return [HEADING_ROW + 1 + index, Math.min(HIGHEST, Math.max(20, ...needed))]
  })
  return {
    name: sheet.name,
    purpose: 'input',
    rows: [
      [{ value: `${sheet.name}　${title}`, style: 'title' }],
      [{ value: hintOf(sheet.name), style: 'plain' }],
      sheet.headings.map((value): ModelCell => ({ value, style: 'heading' })),
      ...body,
    ],
    columns: widths.map((width) => ({ width })),
    heights: new Map([[0, 30], [1, 34], [HEADING_ROW, 24], ...heights]),
    merges: [area(0, 0, 0, last), area(1, 0, 1, last)],
    validations: validationsOf(sheet, sheets, HEADING_ROW + 1, EMPTY_ROWS),
    freeze: { rows: HEADING_ROW + 1, columns: sheet.name === '方案' ? 1 : 2 },
    print: {
      paper: 'a3',
      area: area(0, 0, HEADING_ROW + sheet.rows.length + 1, last),
      titleRows: [HEADING_ROW, HEADING_ROW],
      onePage: false,
    },
  }
}

function cellOf(value: ModelCell['value']): ModelCell {
  return { value, style: typeof value === 'number' ? 'number' : 'wrapped' }
}

function heightOfCell(cell: ModelCell['value'], width: number): number {
  if (typeof cell !== 'string') return 0
  // each line of a cell wraps by itself
  const lines = cell
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.05) / width)), 0)
  return heightOf('', width) + 15 * (lines - 1)
}

function widthsOf(sheet: string): number[] {
  const basis = BASIS_COLUMNS.map(({ width }) => width)
  if (sheet === READINGS.name) return [...READINGS.widths]
  if (sheet === PARAMETERS.name) return PARAMETERS.columns.map(({ width }) => width)
  if (sheet === OTHER.name) return [22, 34, 52, ...basis]
  const list = LIST_SHEETS.find(({ name }) => name === sheet)
  if (!list) return [32, 52, ...basis]
  return [
    ...(list.owner === undefined ? [] : [18]),
    ...list.columns.map(({ width }) => width),
    24,
    ...(sheet === '得分项' ? [52] : []),
  ]
}
