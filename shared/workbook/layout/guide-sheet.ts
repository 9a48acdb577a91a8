import type { Scheme } from '../../scheme/schema.ts'
import { definitionOf, type TableRows } from '../../tables/index.ts'
import type { ModelCell, SheetModel } from '../model.ts'
import { ROW_ID } from '../row-id.ts'
import type { InputSheet } from '../sheet-names.ts'
import { area } from './areas.ts'
import { guideLines, guideRows, LAST_COLUMN, type GuideLine } from './guide-lines.ts'
import { stepsOf } from './guide-steps.ts'
import { hintOf } from './hints.ts'
import { bodyOf } from './input-sheet.ts'
import { RESULT_HINTS } from './result-hints.ts'
import { validationsOf } from './validations.ts'

/** The row in which the scheme's named cell stands, and its column, counted from nought. */
export const SCHEME_CELL = { row: 2, column: 2 } as const
const FIRST = 1
const WIDTHS = [2, 18, 16, 14, 14, 10, 22, 28]

/** 说明: how to use the workbook, which scheme it follows, and 核对, the table of what has been checked. */
export function guideSheet(
  scheme: Scheme,
  named: string,
  sheets: readonly InputSheet[],
  results: readonly SheetModel[],
  confirmations: TableRows | undefined,
): SheetModel {
  const confirming = sheets.find(({ table }) => table === 'confirmations')
  const lines: GuideLine[] = [
    { kind: 'title', text: `${scheme.title}工作簿` },
    { kind: 'gap' },
    { kind: 'fact', key: '考核办法及版本', value: named, bold: true },
    { kind: 'fact', key: '依据', value: scheme.regulation.title },
    { kind: 'fact', key: '考核周期', value: `${scheme.period.from} 至 ${scheme.period.until}` },
    { kind: 'fact', key: '结果状态', value: '批准之前均为初步结果、拟定等次' },
    { kind: 'gap' },
    { kind: 'heading', text: '怎样使用' },
    ...stepsOf(scheme, sheets).map((step, index): GuideLine => ({ kind: 'text', text: `${index + 1}. ${step}` })),
    { kind: 'gap' },
    { kind: 'heading', text: '各表内容' },
    { kind: 'row', cells: ['工作表', '填什么', '谁填写'], heading: true },
    ...sheets
      .filter((sheet) => sheet !== confirming)
      .map((sheet): GuideLine => {
        const { holds, by } = hintOf(scheme, sheet)
        return { kind: 'row', cells: [sheet.name, holds, by] }
      }),
    ...results.map(({ name }): GuideLine => ({ kind: 'row', cells: [name, RESULT_HINTS[name] ?? '', '自动计算'] })),
    { kind: 'gap' },
    ...(confirming
      ? ([
          { kind: 'heading', text: '台账核对' },
          { kind: 'text', text: hintOf(scheme, confirming).line },
        ] as const)
      : []),
  ]
  const guide = guideRows(lines)
  const table = confirming && confirmingTable(scheme, confirming, confirmations, lines.length)
  return {
    name: definitionOf('confirmations').sheet,
    purpose: 'guide',
    rows: [...guideLines(lines), ...(table?.rows ?? [])],
    // the column of the system's own is hidden where the table has one
    columns: WIDTHS.map((width, at) => ({ width, ...(table && at === table.hidden ? { hidden: true } : {}) })),
    heights: guide.heights,
    merges: guide.merges,
    ...(table ? { table: table.table, validations: table.validations } : {}),
    print: { paper: 'a4', area: area(0, 0, table?.last ?? lines.length - 1, LAST_COLUMN), onePage: true },
  }
}

/** 核对, under the guide. */
function confirmingTable(scheme: Scheme, sheet: InputSheet, rows: TableRows | undefined, headingRow: number) {
  const { columns } = definitionOf(sheet.table)
  const headings = [...columns.map(({ heading }) => heading), ROW_ID]
  const body = bodyOf(columns, rows, rows?.rows.length ?? 0).map((cells) => [null, ...cells])
  const last = headingRow + body.length
  const inside = area(headingRow + 1, FIRST, last, FIRST + columns.length - 1)
  return {
    rows: [[null, ...headings.map((value): ModelCell => ({ value, style: 'heading' }))], ...body],
    table: { name: sheet.tableName, area: area(headingRow, FIRST, last, FIRST + headings.length - 1), headings },
    validations: validationsOf({ scheme, rosterRows: 1 }, sheet, columns, inside),
    hidden: FIRST + columns.length,
    last,
  }
}
