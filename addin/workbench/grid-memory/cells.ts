import type { CellValue, FormatKey } from '../grid.ts'
import type { Rect } from '../host/address.ts'

/** What one cell holds: a constant or a formula with its result, a number format, looks. */
export interface Cell {
  constant: CellValue
  formula: string | undefined
  result: CellValue
  spill: Rect | undefined
  numberFormat: string
  looks: Map<FormatKey, string | number | boolean>
}

/** The cells of one sheet, by row and column; only those that hold something exist. */
export class Cells {
  readonly rows = new Map<number, Map<number, Cell>>()
  /** What spilled results show in cells that hold nothing of their own. */
  readonly spilled = new Map<number, Map<number, CellValue>>()

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column)
  }

  ensure(row: number, column: number): Cell {
    const cells = this.rows.get(row) ?? new Map<number, Cell>()
    this.rows.set(row, cells)
    const cell: Cell = cells.get(column) ?? {
      constant: '',
      formula: undefined,
      result: '',
      spill: undefined,
      numberFormat: 'General',
      looks: new Map(),
    }
    cells.set(column, cell)
    return cell
  }

  value(row: number, column: number): CellValue {
    const cell = this.at(row, column)
    if (cell?.formula !== undefined) return cell.result
    const own = cell?.constant ?? ''
    return own === '' ? (this.spilled.get(row)?.get(column) ?? '') : own
  }

  setSpilled(row: number, column: number, value: CellValue): void {
    const values = this.spilled.get(row) ?? new Map<number, CellValue>()
    this.spilled.set(row, values.set(column, value))
  }

  /** Whether a cell holds a constant or formula of its own. */
  filled(row: number, column: number): boolean {
    const cell = this.at(row, column)
    return cell !== undefined && (cell.formula !== undefined || cell.constant !== '')
  }

  shiftRows(from: number, by: number): void {
    const moved = [...this.rows].filter(([row]) => by > 0 || row < from || row >= from - by)
    this.rows.clear()
    for (const [row, cells] of moved) this.rows.set(row >= from ? row + by : row, cells)
  }
}
