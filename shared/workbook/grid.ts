import type { Cell } from '../tables/index.ts'

/** The cells of a sheet or range, row by row; rows may be of unequal length. */
export type Grid = readonly (readonly Cell[])[]

/** The longest text that is looked at as a heading. */
const LONGEST_HEADING = 60

/** A cell's text without blanks at its ends; '' for an empty one. */
export function textAt(grid: Grid, row: number, column: number): string {
  const cell = grid[row]?.[column]
  if (typeof cell === 'string') return cell.trim()
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

/** Whether nothing stands in a cell. */
export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** A cell's text if it can be a heading, else ''. */
export function headingAt(grid: Grid, row: number, column: number): string {
  const cell = grid[row]?.[column]
  return typeof cell === 'string' && cell.length <= LONGEST_HEADING ? cell.trim() : ''
}
