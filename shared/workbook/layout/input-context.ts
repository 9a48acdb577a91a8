import type { Scheme } from '../../scheme/schema.ts'

/** Rows above the headings of an input sheet: its title and a line on how to fill it. */
export const HEADING_ROW = 2

/** What all input sheets of a workbook have in common. */
export interface InputContext {
  readonly scheme: Scheme
  /** How many rows the roster's sheet has, empty ones among them. */
  readonly rosterRows: number
}
