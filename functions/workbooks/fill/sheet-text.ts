import { headingText } from '#shared/workbook/name-text.ts'

/** A cell as a heading is compared. */
export function headingOf(cell: unknown): string {
  return headingText(textOf(cell))
}

/** A cell's text; '' where it holds none. */
export function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : ''
}
