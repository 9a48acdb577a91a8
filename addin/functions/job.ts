import type { Cells } from './cells.ts'

/** One distinct evaluation: a scheme, or its versions in a year, over a set of ranges, for however many cells. */
export interface Job {
  readonly key: string
  /** As `Asked` has it. */
  readonly scheme: string
  /** Each distinct range once. */
  readonly ranges: readonly Cells[]
  /** Subjects, as typed, whose derivation is wanted. */
  readonly explain: readonly string[]
}
