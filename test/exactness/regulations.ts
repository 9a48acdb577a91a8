import fc from 'fast-check'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { golmud } from './golmud.ts'
import { hoboksar } from './hoboksar.ts'
import { reckoning } from './recomputed.ts'
import type { Regulation } from './regulation.ts'
import { school75 } from './school-75.ts'
import { tengzhouHousing } from './tengzhou-housing.ts'
import { weihai } from './weihai.ts'
import { womensFederation } from './womens-federation.ts'
import { yinhai } from './yinhai.ts'

/** A year that knows what can be done with it. */
export interface KnownYear {
  readonly scheme: () => Scheme
  readonly rows: () => TableRows[]
  readonly agree: () => number
}
/** Years of one regulation. */
export type Years = fc.Arbitrary<KnownYear>

/** Years of all seven regulations, under readings and parameters drawn at random. */
export const YEARS: readonly (readonly [name: string, years: Years])[] = [
  ['银海', yearsOf(yinhai)],
  ['妇联', yearsOf(womensFederation)],
  ['格尔木', yearsOf(golmud)],
  ['和布克赛尔', yearsOf(hoboksar)],
  ['75中', yearsOf(school75)],
  ['滕州', yearsOf(tengzhouHousing)],
  ['威海', yearsOf(weihai)],
]

function yearsOf<Parameters, Year>(regulation: Regulation<Parameters, Year>): Years {
  const { drawn, scheme, rows, agree } = reckoning(regulation)
  return drawn.map((drawing) => ({
    scheme: () => scheme(drawing),
    rows: () => rows(drawing),
    agree: () => agree(drawing),
    // what a failing case shows
    [fc.toStringMethod]: () => fc.stringify(drawing),
  }))
}
