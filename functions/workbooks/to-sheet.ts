import type { Cell as XlsxCell, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx'
import { addressOf, fixedRangeOf, rangeOf } from '#shared/workbook/index.ts'
import type { Area, ModelCell, SheetModel, Validation } from '#shared/workbook/model.ts'
import { FOOTER_FONT, LOOKS, STYLES } from './styles.ts'

const TAB_COLOURS = { guide: '1F3864', input: '2E75B6', result: '70AD47', print: 'A5A5A5', system: '000000' } as const
const DAY = 86_400_000
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** A sheet as the xlsx library takes it. */
export function toSheet(sheet: SheetModel): WriteSheet {
  const cells = new Map<string, Partial<XlsxCell>>()
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell) cells.set(`${rowIndex},${column}`, toCell(cell, rowIndex, column))
    })
  })
  return {
    name: sheet.name,
    cells,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rowDefs: new Map([...(sheet.heights ?? [])].map(([row, height]) => [row, { height }])),
    merges: (sheet.merges ?? []).filter(isMore).map(toMerge),
    dataValidations: (sheet.validations ?? []).map(toValidation),
    conditionalRules: (sheet.highlights ?? []).map(({ area, formula, look }, index): ConditionalRule => ({
      type: 'expression',
      priority: index + 1,
      formula,
      range: rangeOf(area.from, area.to),
      style: LOOKS[look],
    })),
    ...(sheet.table
      ? {
          tables: [
            {
              name: sheet.table.name,
              range: rangeOf(sheet.table.area.from, sheet.table.area.to),
              columns: sheet.table.headings.map((name) => ({ name })),
              style: 'TableStyleLight1',
              showRowStripes: false,
            },
          ],
        }
      : {}),
    ...(sheet.freeze ? { freezePane: sheet.freeze } : {}),
    ...printing(sheet),
    view: {
      showGridLines: sheet.purpose === 'input' || sheet.purpose === 'system',
      tabColor: { rgb: TAB_COLOURS[sheet.purpose] },
    },
    ...(sheet.purpose === 'system' ? { veryHidden: true } : {}),
  }
}

function toCell({ value, style, formula }: ModelCell, row: number, column: number): Partial<XlsxCell> {
  const look = STYLES[style]
  if (formula?.spill) {
    const { from, to } = formula.spill
    const shared = {
      formula: formula.text,
      formulaType: 'array',
      formulaRef: rangeOf(from, to),
      formulaDynamic: true,
    } as const
    return { ...shared, formulaResult: value, style: look }
  }
  if (formula) return { formula: formula.text, formulaResult: value, style: look }
  if (style === 'date' && typeof value === 'string') {
    const serial = (Date.parse(`${value}T00:00:00Z`) - DAY_ZERO) / DAY
    return { value: Number.isInteger(serial) ? serial : value, style: look }
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`no number in ${addressOf(row, column)}`)
  return { value, style: look }
}

function toMerge({ from, to }: Area): MergeRange {
  return { startRow: from.row, startCol: from.column, endRow: to.row, endCol: to.column }
}

function isMore({ from, to }: Area): boolean {
  return from.row !== to.row || from.column !== to.column
}

function toValidation({ area, rule, message, stop }: Validation): DataValidation {
  const common = {
    range: rangeOf(area.from, area.to),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请核对',
    errorMessage: message,
    errorStyle: stop ? 'stop' : 'warning',
  } as const
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', values: [...rule.values] }
    case 'list-from':
      return { ...common, type: 'list', formula1: rule.range }
    case 'formula':
      return { ...common, type: 'custom', formula1: rule.text }
    case 'date':
      // from 1990 to the end of 2099
      return { ...common, type: 'date', operator: 'between', formula1: '32874', formula2: '73050' }
  }
}

function printing({ print }: SheetModel): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  if (!print) return {}
  const [firstTitle, lastTitle] = print.titleRows ?? []
  const narrow = print.paper === 'a3'
  return {
    pageSetup: {
      paperSize: print.paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      horizontalCentered: true,
      printArea: fixedRangeOf(print.area.from, print.area.to),
      ...(firstTitle === undefined || lastTitle === undefined
        ? {}
        : { printTitlesRow: `$${firstTitle + 1}:$${lastTitle + 1}` }),
      margins: narrow
        ? { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.25 }
        : { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C&"${FOOTER_FONT},常规"&9第 &P 页 共 &N 页` },
  }
}
