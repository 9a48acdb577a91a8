/** The cells of a range as a custom function receives them, row by row. */
export type Cells = readonly (readonly unknown[])[]

/** What stands in a cell, as text without blanks at its ends; '' for an empty one. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim()
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

/** Gives each cell of a column or row its answer, in the same shape: one cell gives one value. */
export function forEachCell<Answer>(cells: Cells, answer: (text: string) => Answer): (Answer | '')[][] {
  return cells.map((row) =>
    row.map((cell) => {
      const text = cellText(cell)
      return text === '' ? '' : answer(text)
    }),
  )
}
