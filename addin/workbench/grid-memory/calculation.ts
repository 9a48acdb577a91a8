import { parseFormula, type Node } from '../formula/parse.ts'
import type { Area, DefinedName, GridFunction, Place, Sheet, Table } from '../grid.ts'
import { contains, intersection, type Rect } from '../host/address.ts'
import type { Cell, Cells } from './cells.ts'
import { evaluate, type Matrix, type Surroundings } from './evaluate.ts'
import { clipped, partOf, same } from './references.ts'

/** What a calculation reads and fills in. */
export interface Calculable {
  readonly sheets: () => readonly Sheet[]
  readonly cells: (sheet: string) => Cells
  readonly names: () => readonly DefinedName[]
  readonly tables: () => readonly Table[]
  readonly functions: ReadonlyMap<string, GridFunction>
}

interface Waiting {
  readonly place: Place
  readonly cell: Cell
}

class Circular extends Error {}

/** Evaluates every formula of a workbook, each after what it reads, and lays out the results that spill. */
export function calculate(workbook: Calculable): void {
  const waiting = new Map<Cell, Waiting>()
  const started = new Set<Cell>()
  const parsed = new Map<string, Node | undefined>()
  let guessing = 0

  for (const { id } of workbook.sheets()) {
    const cells = workbook.cells(id)
    cells.spilled.clear()
    for (const [row, inRow] of cells.rows) {
      for (const [column, cell] of inRow) {
        if (cell.formula !== undefined) waiting.set(cell, { place: { sheet: id, row, column }, cell })
      }
    }
  }
  for (const each of [...waiting.values()]) run(each)

  function parse(formula: string): Node | undefined {
    if (!parsed.has(formula)) parsed.set(formula, parseFormula(formula))
    return parsed.get(formula)
  }

  function run(each: Waiting): void {
    const { cell, place } = each
    if (!waiting.has(cell)) return
    if (started.has(cell)) {
      if (guessing > 0) throw new Circular()
      cell.result = 0
      return
    }
    started.add(cell)
    try {
      const node = parse(cell.formula ?? '')
      const result = node ? evaluate(node, surroundings(place)) : [['#NAME?']]
      waiting.delete(cell)
      layOut(place, cell, result)
    } finally {
      started.delete(cell)
    }
  }

  /** Evaluates first what stands in an area, and what could spill into it. */
  function before(sheet: string, rect: Rect): void {
    for (const each of [...waiting.values()]) {
      const { row, column } = each.place
      if (each.place.sheet !== sheet) continue
      if (contains(rect, row, column)) run(each)
      else if (row < rect.row + rect.rows && column < rect.column + rect.columns && !started.has(each.cell)) guess(each)
    }
  }

  function guess(each: Waiting): void {
    guessing++
    try {
      run(each)
    } catch (error) {
      if (!(error instanceof Circular)) throw error
    } finally {
      guessing--
    }
  }

  function read({ sheet, rect }: Area): Matrix {
    before(sheet, rect)
    const cells = workbook.cells(sheet)
    return Array.from({ length: rect.rows }, (_, r) =>
      Array.from({ length: rect.columns }, (_, c) => cells.value(rect.row + r, rect.column + c)),
    )
  }

  /** The cells that a part of a formula stands for. */
  function areaOf(node: Node, home: string): Area | undefined {
    if (node.kind === 'reference') {
      const { sheet, rect } = node.reference
      const meant = sheet === undefined ? home : workbook.sheets().find(({ name }) => same(name, sheet))?.id
      return meant === undefined ? undefined : { sheet: meant, rect: clipped(workbook.cells(meant), rect) }
    }
    if (node.kind === 'table') {
      const table = workbook.tables().find(({ name }) => same(name, node.table))
      const rect = table && partOf(table, node, (titles) => read({ sheet: table.sheet, rect: titles })[0] ?? [])
      return table && rect && { sheet: table.sheet, rect }
    }
    if (node.kind === 'spill') {
      const anchor = areaOf(node.anchor, home)
      if (!anchor) return undefined
      before(anchor.sheet, anchor.rect)
      const spill = workbook.cells(anchor.sheet).at(anchor.rect.row, anchor.rect.column)?.spill
      return { sheet: anchor.sheet, rect: spill ?? anchor.rect }
    }
    const named = node.kind === 'name' ? meaning(node.name) : undefined
    return named && areaOf(named, home)
  }

  function meaning(name: string): Node | undefined {
    const found = workbook.names().find((each) => same(each.name, name))
    return found && parse(found.formula)
  }

  function surroundings(cell: Place): Surroundings {
    return {
      cell,
      area: (node) => areaOf(node, cell.sheet),
      read,
      name: meaning,
      function: (name) => workbook.functions.get(name),
      sheetName: (id) => workbook.sheets().find((sheet) => sheet.id === id)?.name ?? id,
    }
  }

  function layOut({ sheet, row, column }: Place, cell: Cell, result: Matrix): void {
    const rect = { row, column, rows: result.length, columns: result[0]?.length ?? 1 }
    cell.spill = undefined
    cell.result = result[0]?.[0] ?? ''
    if (rect.rows === 1 && rect.columns === 1) return
    const cells = workbook.cells(sheet)
    const inTable = workbook.tables().some((table) => table.sheet === sheet && intersection(table.rect, rect))
    const places = result
      .flatMap((values, r) => values.map((value, c) => ({ value, r: row + r, c: column + c })))
      .slice(1)
    if (inTable || places.some(({ r, c }) => cells.filled(r, c) || cells.spilled.get(r)?.has(c) === true)) {
      cell.result = '#SPILL!'
      return
    }
    cell.spill = rect
    for (const { value, r, c } of places) cells.setSpilled(r, c, value)
  }
}
