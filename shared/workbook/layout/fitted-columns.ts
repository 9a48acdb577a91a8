import type { Scheme } from '../../scheme/schema.ts'
import type { Cell, Column, TableRows } from '../../tables/index.ts'
import type { InputSheet } from '../sheet-names.ts'
import { choicesOf } from './choices.ts'
import { heightOf, textWidth, widthOf } from './text-width.ts'

const LEAST = 8
const MOST = 34
const MOST_WRAPPED = 40
const USUAL = 12
/** From this width on a column wraps its texts. */
const WRAPS_FROM = 26

/** Columns as wide as what may be chosen in them, or as the texts that stand there, within limits. */
export function fittedColumns(
  scheme: Scheme,
  sheet: InputSheet,
  columns: readonly Column[],
  rows: TableRows | undefined,
): Column[] {
  return columns.map((column) => {
    if (column.kind !== 'text') return column
    const choices = choicesOf(scheme, sheet, column.key) ?? []
    if (choices.length > 0) return { ...column, width: widthOf([column.heading, ...choices], LEAST, MOST) }
    const texts = textsOf(rows, column.key)
    const usual = column.width ?? USUAL
    return { ...column, width: Math.max(usual, widthOf(texts, LEAST, isWrapped(column) ? MOST_WRAPPED : MOST)) }
  })
}

/** Whether a column's texts take several lines where they are long. */
export function isWrapped({ kind, width }: Column): boolean {
  return kind === 'text' && (width ?? USUAL) >= WRAPS_FROM
}

/** The heights of rows whose texts take several lines, by their place in the table. */
export function wrappedHeights(columns: readonly Column[], rows: TableRows | undefined): (number | undefined)[] {
  const wrapped = columns.filter(isWrapped)
  return (rows?.rows ?? []).map((row) => {
    const heights = wrapped.map(({ key, width }) => heightOf(textAt(rows, row, key), (width ?? USUAL) - 0.5))
    const most = Math.max(0, ...heights)
    return most > heightOf('', 1) ? most : undefined
  })
}

function textsOf(rows: TableRows | undefined, key: string): string[] {
  return (rows?.rows ?? []).map((row) => textAt(rows, row, key)).filter((text) => textWidth(text) > 0)
}

function textAt(rows: TableRows | undefined, row: readonly Cell[], key: string): string {
  const cell = row[rows?.columns.indexOf(key) ?? -1]
  return cell === null || cell === undefined ? '' : String(cell)
}
