import type { Area, DefinedName, Grid, GridFunction, Table, Visibility } from '../grid.ts'
import { calculate } from './calculation.ts'
import { Cells } from './cells.ts'

/** A sheet in memory. */
export interface MemorySheet {
  readonly id: string
  name: string
  visibility: Visibility
  readonly cells: Cells
  readonly widths: Map<number, number>
  readonly heights: Map<number, number>
}

/** A workbook in memory, and who is told of what happens to it. */
export interface State {
  readonly sheets: MemorySheet[]
  readonly functions: Map<string, GridFunction>
  names: DefinedName[]
  tables: Table[]
  active: string
  selection: Area
  nextId: number
  readonly listeners: {
    readonly changed: Parameters<Grid['onChanged']>[0][]
    readonly selected: Parameters<Grid['onSelected']>[0][]
    readonly activated: Parameters<Grid['onActivated']>[0][]
    readonly calculated: Parameters<Grid['onCalculated']>[0][]
  }
  calculation: Promise<void> | undefined
}

/** A workbook of empty sheets. */
export function createState(names: readonly string[]): State {
  const sheets = names.map((name, index) => emptySheet(`sheet-${index + 1}`, name))
  const active = sheets[0]?.id ?? ''
  return {
    sheets,
    functions: new Map(),
    names: [],
    tables: [],
    active,
    selection: { sheet: active, rect: { row: 0, column: 0, rows: 1, columns: 1 } },
    nextId: sheets.length + 1,
    listeners: { changed: [], selected: [], activated: [], calculated: [] },
    calculation: undefined,
  }
}

/** A sheet with nothing in it. */
export function emptySheet(id: string, name: string): MemorySheet {
  return { id, name, visibility: 'Visible', cells: new Cells(), widths: new Map(), heights: new Map() }
}

/** The sheet of an identifier. */
export function sheetOf(state: State, id: string): MemorySheet {
  const sheet = state.sheets.find((each) => each.id === id)
  if (!sheet) throw new Error(`no sheet ${id}`)
  return sheet
}

/** Calculates once everything that is being written has been written. */
export function calculateSoon(state: State): void {
  state.calculation ??= Promise.resolve().then(() => {
    state.calculation = undefined
    calculate({
      sheets: () => state.sheets,
      cells: (sheet) => sheetOf(state, sheet).cells,
      names: () => state.names,
      tables: () => state.tables,
      functions: state.functions,
    })
    for (const tell of state.listeners.calculated) tell()
  })
}

/** Tells of cells that were edited, and calculates. */
export function changed(state: State, area: Area, byProgram: boolean): void {
  calculateSoon(state)
  for (const tell of state.listeners.changed) tell(area, byProgram)
}
