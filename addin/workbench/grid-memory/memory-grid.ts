import type { Entry, Grid } from '../grid.ts'
import { sheetExtent } from '../host/address.ts'
import { content } from './content.ts'
import { calculateSoon, changed, createState, emptySheet, sheetOf, type State } from './state.ts'

/** A spreadsheet in memory, for tests: values, formulas that call functions, spills, names, tables; nothing is drawn. */
export interface MemoryGrid extends Grid {
  /** Enters something by hand, as a person at the keyboard does. */
  readonly enter: (sheet: string, row: number, column: number, entry: Entry) => void
}

/** An in-memory workbook of empty sheets. */
export function createMemoryGrid(sheetNames: readonly string[] = ['Sheet1']): MemoryGrid {
  const state = createState(sheetNames)
  return {
    ...content(state),
    ...sheetMembers(state),
    ...rowMembers(state),
    ...nameMembers(state),
    ...tableMembers(state),
    ...calculationMembers(state),
    enter: (sheet, row, column, entry) => {
      const area = { sheet, rect: { row, column, rows: 1, columns: 1 } }
      const cell = sheetOf(state, sheet).cells.ensure(row, column)
      cell.formula = typeof entry === 'object' ? entry.formula : undefined
      cell.constant = entry === undefined || typeof entry === 'object' ? '' : entry
      changed(state, area, false)
    },
  }
}

function sheetMembers(state: State) {
  const activate = (sheet: string) => {
    const previous = state.active
    if (previous === sheet) return
    state.active = sheet
    state.selection = { sheet, rect: { row: 0, column: 0, rows: 1, columns: 1 } }
    for (const tell of state.listeners.activated) tell(sheet, previous)
  }
  return {
    sheets: () => state.sheets.map(({ id, name, visibility }) => ({ id, name, visibility })),
    extent: () => sheetExtent,
    activeSheet: () => state.active,
    activate,
    addSheet: (name) => {
      const id = `sheet-${state.nextId++}`
      state.sheets.push(emptySheet(id, name ?? `Sheet${state.nextId - 1}`))
      return id
    },
    deleteSheet: (sheet) => {
      state.sheets.splice(state.sheets.indexOf(sheetOf(state, sheet)), 1)
      state.tables = state.tables.filter((table) => table.sheet !== sheet)
      if (state.active === sheet) activate(state.sheets[0]?.id ?? '')
      calculateSoon(state)
    },
    renameSheet: (sheet, name) => {
      sheetOf(state, sheet).name = name
    },
    setVisibility: (sheet, visibility) => {
      sheetOf(state, sheet).visibility = visibility
    },
    selection: () => state.selection,
    select: (area) => {
      activate(area.sheet)
      state.selection = area
      for (const tell of state.listeners.selected) tell(area)
    },
  } satisfies Partial<Grid>
}

function rowMembers(state: State) {
  const shift = (sheet: string, at: number, by: number) => {
    sheetOf(state, sheet).cells.shiftRows(at, by)
    state.tables = state.tables.map((table) => {
      const { rect } = table
      if (table.sheet !== sheet) return table
      if (at <= rect.row) return { ...table, rect: { ...rect, row: rect.row + by } }
      return at < rect.row + rect.rows ? { ...table, rect: { ...rect, rows: rect.rows + by } } : table
    })
    calculateSoon(state)
  }
  return {
    insertRows: (sheet, at, count) => shift(sheet, at, count),
    deleteRows: (sheet, at, count) => shift(sheet, at, -count),
    merge: () => undefined,
    freezeRows: () => undefined,
    autofitColumns: () => undefined,
  } satisfies Partial<Grid>
}

function nameMembers(state: State) {
  return {
    names: () => state.names,
    addName: (name) => {
      state.names = [...state.names, name]
      calculateSoon(state)
    },
    deleteName: (name) => {
      state.names = state.names.filter((each) => each.name !== name)
      calculateSoon(state)
    },
  } satisfies Partial<Grid>
}

function tableMembers(state: State) {
  const replace = (id: string, change: { name?: string; rect?: (typeof state.tables)[number]['rect'] }) => {
    state.tables = state.tables.map((table) => (table.id === id ? { ...table, ...change } : table))
    calculateSoon(state)
  }
  return {
    tables: () => state.tables,
    addTable: ({ sheet, rect }, headers) => {
      const number = state.nextId++
      state.tables = [...state.tables, { id: `table-${number}`, name: `表${number}`, sheet, rect, headers }]
      calculateSoon(state)
      return `table-${number}`
    },
    renameTable: (id, name) => replace(id, { name }),
    resizeTable: (id, rect) => replace(id, { rect }),
    deleteTable: (id) => {
      state.tables = state.tables.filter((table) => table.id !== id)
      calculateSoon(state)
    },
  } satisfies Partial<Grid>
}

function calculationMembers(state: State) {
  return {
    defineFunctions: (functions) => {
      for (const each of functions) state.functions.set(each.name, each)
      calculateSoon(state)
    },
    refresh: () => calculateSoon(state),
    recalculate: () => calculateSoon(state),
    settled: async () => {
      await state.calculation
    },
    onChanged: (listener) => void state.listeners.changed.push(listener),
    onSelected: (listener) => void state.listeners.selected.push(listener),
    onActivated: (listener) => void state.listeners.activated.push(listener),
    onCalculated: (listener) => void state.listeners.calculated.push(listener),
  } satisfies Partial<Grid>
}
