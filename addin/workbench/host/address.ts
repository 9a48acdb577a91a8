/** A rectangle of cells: zero-based first row and column, and its extent. */
export interface Rect {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** The number of rows and columns a sheet has. */
export interface Extent {
  readonly rows: number
  readonly columns: number
}

/** A reference as written: a rectangle, and the sheet where one is named. */
export interface Reference {
  readonly sheet: string | undefined
  readonly rect: Rect
}

/** The extent of an Excel sheet, in which whole columns and rows are written. */
export const sheetExtent: Extent = { rows: 1_048_576, columns: 16_384 }

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The zero-based column of its letters. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A sheet's name as it stands before the exclamation mark, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** A rectangle in A1 notation; one that is as tall as the sheet is written as whole columns. */
export function toA1(rect: Rect, extent: Extent = sheetExtent): string {
  const first = columnLetters(rect.column)
  const last = columnLetters(rect.column + rect.columns - 1)
  if (rect.row === 0 && rect.rows >= extent.rows) return `${first}:${last}`
  if (rect.column === 0 && rect.columns >= extent.columns) return `${rect.row + 1}:${rect.row + rect.rows}`
  const start = `${first}${rect.row + 1}`
  return rect.rows === 1 && rect.columns === 1 ? start : `${start}:${last}${rect.row + rect.rows}`
}

/** A rectangle in A1 notation with dollar signs, as defined names hold it. */
export function toAbsoluteA1(rect: Rect): string {
  return toA1(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

/** The reference an address means, or undefined where it is not an address. */
export function parseA1(address: string, extent: Extent = sheetExtent): Reference | undefined {
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(address.trim())
  const sheet = named?.[1]?.replaceAll("''", "'") ?? named?.[2]
  const rect = parseRect((named?.[3] ?? address.trim()).replaceAll('$', ''), extent)
  return rect && { sheet, rect }
}

function parseRect(text: string, extent: Extent): Rect | undefined {
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(text)
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells
    return between(Number(r1) - 1, columnNumber(c1), Number(r2) - 1, columnNumber(c2))
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text)
  if (columns) {
    const [, c1 = '', c2 = ''] = columns
    return between(0, columnNumber(c1), extent.rows - 1, columnNumber(c2))
  }
  const rows = /^(\d+):(\d+)$/.exec(text)
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, extent.columns - 1)
  return undefined
}

function between(r1: number, c1: number, r2: number, c2: number): Rect {
  const [row, column] = [Math.min(r1, r2), Math.min(c1, c2)]
  return { row, column, rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 }
}

/** The cells two rectangles share, or undefined where they share none. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

/** The smallest rectangle that holds both. */
export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column
  return { row, column, rows, columns }
}

/** Whether a cell lies in a rectangle. */
export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns
}
