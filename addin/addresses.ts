import type { Place } from '#shared/findings.ts'

/** A sheet and the corner of an address such as `评分!A3:H200` or `'汇 总'!$B$2`; rows and columns count from 0. */
export interface Corner {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** The upper left corner of an address with its sheet; undefined when it names no cell. */
export function cornerOf(address: string): Corner | undefined {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::|$)/i.exec(address)
  const [, quoted, bare, letters, digits] = parts ?? []
  if (letters === undefined || digits === undefined) return undefined
  const sheet = (quoted?.replaceAll("''", "'") ?? bare ?? '').replace(/^\[[^\]]*\]/, '')
  return { sheet, row: Number(digits) - 1, column: columnIndex(letters) }
}

/** The A1 address of a cell; row and column count from 0. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** The cell so many rows and columns from a range's corner. */
export function placeWithin(range: string, row: number, column: number): Extract<Place, { kind: 'cell' }> | undefined {
  const corner = cornerOf(range)
  return corner && { kind: 'cell', sheet: corner.sheet, address: addressOf(corner.row + row, corner.column + column) }
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
