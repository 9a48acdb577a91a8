import { headingAt, type Grid } from './grid.ts'
import { headingText } from './name-text.ts'

/** One heading: its column, its words, and the words above and below where headings take two rows. */
export interface Heading {
  readonly column: number
  readonly text: string
  readonly top: string
  readonly bottom: string
}

/** Headings are looked for in so many first rows. */
export const HEADING_ROWS = 60
/** The widest sheet that is looked at. */
const MOST_COLUMNS = 400

/** The headings that one row, or two rows read together, hold; a wide heading above counts for the columns to its right. */
export function headingsOf(grid: Grid, row: number, depth: 1 | 2): Heading[] {
  const width = Math.min(MOST_COLUMNS, Math.max(grid[row]?.length ?? 0, depth === 2 ? (grid[row + 1]?.length ?? 0) : 0))
  const headings: Heading[] = []
  let above = ''
  for (let column = 0; column < width; column++) {
    const first = headingText(headingAt(grid, row, column))
    if (first !== '') above = first
    const second = depth === 2 ? headingText(headingAt(grid, row + 1, column)) : ''
    const top = first === '' && second !== '' ? above : first
    const text = second === '' ? top : second
    if (text !== '') headings.push({ column, text, top, bottom: second === top ? '' : second })
  }
  return headings
}
