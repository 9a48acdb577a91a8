/** A cell by row and column, both counted from nought. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** A column's letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A cell's address: row 0, column 0 → A1. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** A range's address: A1:C9. */
export function rangeOf(from: CellAt, to: CellAt): string {
  return `${addressOf(from.row, from.column)}:${addressOf(to.row, to.column)}`
}

/** A range's address that stays when copied: $A$1:$C$9. */
export function fixedRangeOf(from: CellAt, to: CellAt): string {
  const fixed = ({ row, column }: CellAt): string => `$${columnLetters(column)}$${row + 1}`
  return `${fixed(from)}:${fixed(to)}`
}
