import type { Cell } from '../tables/index.ts'

/** What is wrong with a cell, but for its heading. */
export type CellProblem =
  | {
      readonly code: 'not-a-number' | 'number-too-large' | 'not-a-date' | 'formula-text' | 'cell-error' | 'mark-unknown'
      readonly text: string
    }
  | { readonly code: 'text-too-long'; readonly length: number; readonly limit: number }

/** How a cell was read where its text could have meant something else. */
export interface CellNote {
  readonly code: 'number-read-as' | 'date-read-as'
  readonly text: string
  readonly value: string
}

/** A cell's value as data; null where it is empty or cannot be read. */
export interface CellReading {
  readonly value: Cell
  readonly problem?: CellProblem
  readonly note?: CellNote
}
