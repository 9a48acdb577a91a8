import type { ICellData, Nullable } from '@univerjs/core'
import type { Area, CellValue, Entry, Grid } from '../grid.ts'
import { CellValueType } from '../vendor/univer.ts'
import {
  cellAt,
  fromBounds,
  hasValue,
  makeRoom,
  rangeOf,
  sheetOf,
  toBounds,
  workbookOf,
  type Bounds,
  type Engine,
} from './engine.ts'
import { openedFormula } from './formula-text.ts'

type Content = Pick<
  Grid,
  'values' | 'text' | 'formulas' | 'numberFormats' | 'write' | 'setNumberFormats' | 'clear' | 'usedRect' | 'spill'
>

/** What cells hold. */
export function content(engine: Engine): Content {
  return {
    values: (area) => read(engine, area, valueOf),
    text: (area) =>
      rangeOf(engine, area)
        .getDisplayValues()
        .map((row) => row.map(String)),
    formulas: (area) => {
      const formulas = rangeOf(engine, area).getFormulas()
      return read(engine, area, valueOf).map((row, r) => row.map((value, c) => formulas[r]?.[c] || value))
    },
    numberFormats: (area) => read(engine, area, (cell) => formatOf(engine, cell)),
    write: (area, entries) => write(engine, area, entries),
    setNumberFormats: (area, formats) => setNumberFormats(engine, area, formats),
    clear: (area, what) =>
      engine.asProgram(() => {
        const range = rangeOf(engine, area)
        if (what === 'Contents') range.clearContent()
        else if (what === 'Formats') range.clearFormat()
        else range.clear()
      }),
    usedRect: (sheet, valuesOnly) => usedRect(engine, sheet, valuesOnly),
    spill: ({ sheet, row, column }) => {
      const found = spillsOf(engine, sheet).find((each) => each.startRow === row && each.startColumn === column)
      return found && fromBounds(found)
    },
  }
}

function read<T>(engine: Engine, { sheet, rect }: Area, pick: (cell: ICellData | undefined) => T): T[][] {
  const cells = sheetOf(engine, sheet).getSheet()
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => pick(cellAt(cells, rect.row + r, rect.column + c))),
  )
}

function valueOf(cell: ICellData | undefined): CellValue {
  if (!cell) return ''
  if (!hasValue(cell)) return cell.p?.body ? cell.p.body.dataStream.replace(/\r\n$/, '') : ''
  if (cell.t === CellValueType.BOOLEAN) return Boolean(Number(cell.v)) || cell.v === true
  return cell.t === CellValueType.NUMBER ? Number(cell.v) : (cell.v ?? '')
}

function formatOf(engine: Engine, cell: ICellData | undefined): string {
  const style = typeof cell?.s === 'string' ? workbookOf(engine).getWorkbook().getStyles().get(cell.s) : cell?.s
  return style?.n?.pattern ?? 'General'
}

/** Sets the formats that differ: Univer reads a cell's value anew when its format is set, and takes texts for numbers. */
function setNumberFormats(engine: Engine, area: Area, formats: readonly (readonly string[])[]): void {
  const { sheet, rect } = area
  const now = read(engine, area, (cell) => formatOf(engine, cell))
  const values = formats.flatMap((row, r) =>
    row.flatMap((pattern, c) =>
      pattern === now[r]?.[c]
        ? []
        : [{ row: rect.row + r, col: rect.column + c, pattern: pattern === 'General' ? '' : pattern }],
    ),
  )
  if (values.length === 0) return
  const unitId = workbookOf(engine).getId()
  engine.asProgram(() =>
    engine.api.syncExecuteCommand('sheet.command.numfmt.set.numfmt', { unitId, subUnitId: sheet, values }),
  )
}

function write(engine: Engine, { sheet, rect }: Area, entries: readonly (readonly Entry[])[]): void {
  const value: Record<number, Record<number, Nullable<ICellData>>> = {}
  entries.forEach((row, r) => {
    const cells: Record<number, Nullable<ICellData>> = {}
    row.forEach((entry, c) => {
      if (entry !== undefined) cells[rect.column + c] = cellOf(entry)
    })
    value[rect.row + r] = cells
  })
  makeRoom(engine, { sheet, rect })
  const unitId = workbookOf(engine).getId()
  engine.asProgram(() =>
    engine.api.syncExecuteCommand('sheet.command.set-range-values', {
      unitId,
      subUnitId: sheet,
      range: toBounds(rect),
      value,
    }),
  )
}

function cellOf(entry: CellValue | { readonly formula: string }): ICellData {
  const plain = { f: null, si: null, p: null }
  if (typeof entry === 'object') return { f: openedFormula(entry.formula), v: null, p: null, si: null }
  if (entry === '') return { ...plain, v: null, t: null }
  if (typeof entry === 'number') return { ...plain, v: entry, t: CellValueType.NUMBER }
  if (typeof entry === 'boolean') return { ...plain, v: entry ? 1 : 0, t: CellValueType.BOOLEAN }
  const looksLikeNumber = entry.trim() !== '' && !Number.isNaN(Number(entry))
  return { ...plain, v: entry, t: looksLikeNumber ? CellValueType.FORCE_STRING : CellValueType.STRING }
}

function usedRect(engine: Engine, sheet: string, valuesOnly: boolean): ReturnType<Grid['usedRect']> {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  const include = (row: number, column: number) => {
    top = Math.min(top, row)
    left = Math.min(left, column)
    bottom = Math.max(bottom, row)
    right = Math.max(right, column)
  }
  sheetOf(engine, sheet)
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && (hasValue(cell) || cell.f || cell.si || cell.p || (!valuesOnly && cell.s))) include(row, column)
    })
  for (const spill of spillsOf(engine, sheet)) {
    include(spill.startRow, spill.startColumn)
    include(spill.endRow, spill.endColumn)
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

function spillsOf(engine: Engine, sheet: string): Bounds[] {
  const byRow = engine.formulas.getArrayFormulaRange()[workbookOf(engine).getId()]?.[sheet] ?? {}
  // by row and column, which its type does not say of Object.values
  return Object.values(byRow).flatMap((byColumn) => Object.values((byColumn ?? {}) as Record<string, Bounds>))
}
