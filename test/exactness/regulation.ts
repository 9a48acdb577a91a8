import type fc from 'fast-check'
import type { Json } from '#shared/scheme/document.ts'
import type { TableRows } from '#shared/tables/index.ts'
import type { Fraction } from './fraction.ts'

/** What the plain reckoning makes of one subject. */
export interface PlainResult {
  readonly name: string
  /** Exact points of every part that lacks nothing. */
  readonly parts: Readonly<Record<string, Fraction>>
  readonly total: Fraction | null
  readonly published: Fraction | null
  readonly rank: number | null
  readonly before: string | null
  readonly grade: string | null
  readonly prize?: string | null
  readonly money?: string
  readonly consequences?: readonly string[]
}

/** An adoption as the plain reckoning sees it: the chosen options, the entered values. */
export interface Adopted<Parameters> {
  readonly readings: Readonly<Record<string, string>>
  readonly parameters: Parameters
}

/** A regulation written a second time: how its years may look, what rows they make, and what they come to. */
export interface Regulation<Parameters, Year> {
  readonly scheme: string
  /** Every reading that changes a result, with its options. */
  readonly readings: Readonly<Record<string, readonly string[]>>
  readonly parameters: fc.Arbitrary<Parameters>
  readonly year: fc.Arbitrary<Year>
  readonly adoption: (parameters: Parameters) => Readonly<Record<string, Json>>
  readonly rows: (year: Year, adopted: Adopted<Parameters>) => TableRows[]
  readonly plain: (year: Year, adopted: Adopted<Parameters>) => PlainResult[]
}
