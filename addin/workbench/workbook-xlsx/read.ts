import { readXlsx, type Sheet, type TableDefinition, type Workbook } from 'hucre/xlsx'
import { openedFormula } from '../grid-univer/formula-text.ts'
import { contains, parseA1, type Rect } from '../host/address.ts'
import type { FileCell, FileSheet, FileTable, WorkbookFile } from '../workbook-file.ts'
import { cellLook } from './looks.ts'
import { conditionalLooks, validations } from './rules.ts'

/** Reads an .xlsx file as the workbench opens it. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookFile> {
  const workbook = await readXlsx(bytes, { readStyles: true })
  return {
    sheets: workbook.sheets.map((sheet, index) => sheetOf(sheet, `sheet-${index + 1}`, workbook)),
    names: (workbook.namedRanges ?? [])
      .filter(({ name, scope }) => scope === undefined && !name.startsWith('_xlnm.'))
      .map(({ name, range }) => ({ name, formula: `=${range.replace(/^=/, '')}` })),
  }
}

function sheetOf(sheet: Sheet, id: string, workbook: Workbook): FileSheet {
  return {
    id,
    name: sheet.name,
    visibility: sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible',
    cells: cellsOf(sheet, workbook),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    columns: (sheet.columns ?? []).map(({ width, hidden }, index) => ({
      index,
      ...(width === undefined ? {} : { width: Math.round(width * 7 + 5) }),
      hidden: hidden ?? false,
    })),
    rows: [...(sheet.rowDefs ?? [])].map(([index, { height, hidden }]) => ({
      index,
      ...(height === undefined ? {} : { height: Math.round(height / 0.75) }),
      hidden: hidden ?? false,
    })),
    gridLines: sheet.view?.showGridLines ?? true,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    tables: (sheet.tables ?? []).flatMap(tableOf),
    validations: validations(sheet.dataValidations ?? []),
    conditionalLooks: conditionalLooks(sheet.conditionalRules ?? [], workbook),
  }
}

function cellsOf(sheet: Sheet, workbook: Workbook): FileCell[] {
  const spills = [...(sheet.cells ?? [])].flatMap(([key, cell]) => {
    const rect = cell.formulaRef === undefined ? undefined : parseA1(cell.formulaRef)?.rect
    return cell.formulaType === 'array' && rect ? [{ anchor: key, rect }] : []
  })
  const covered = (key: string, row: number, column: number) =>
    spills.some(({ anchor, rect }) => anchor !== key && contains(rect, row, column))

  const cells = new Map<string, FileCell>()
  sheet.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const key = `${row},${column}`
      if (value !== null && !covered(key, row, column)) cells.set(key, { row, column, value: plain(value) })
    }),
  )
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const look = cell.style && cellLook(cell.style, workbook)
    const shown = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value)
    cells.set(key, {
      row,
      column,
      ...(cell.formula === undefined ? {} : { formula: openedFormula(`=${cell.formula.replace(/^=/, '')}`) }),
      ...(shown === null || covered(key, row, column) ? {} : { value: plain(shown) }),
      ...(look ? { look } : {}),
    })
  }
  return [...cells.values()]
}

function plain(value: string | number | boolean | Date): string | number | boolean {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value
}

function tableOf({ name, displayName, range, columns }: TableDefinition): FileTable[] {
  const rect: Rect | undefined = range === undefined ? undefined : parseA1(range)?.rect
  return rect ? [{ name: displayName ?? name, rect, columns: columns.map((column) => column.name), headers: true }] : []
}
