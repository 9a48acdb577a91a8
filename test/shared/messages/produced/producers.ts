import { OF_PROCEDURE } from './of-procedure.ts'
import { OF_ROWS } from './of-rows.ts'
import { OF_SCHEME_WORKBOOKS } from './of-scheme-workbooks.ts'
import { OF_SCHEMES } from './of-schemes.ts'
import { OF_YEARS } from './of-years.ts'
import type { Producers } from './producer.ts'

/** For every problem there is, something that is run and finds it; it does not compile while one is not produced. */
export const PRODUCERS: Producers = {
  ...OF_ROWS,
  ...OF_SCHEMES,
  ...OF_SCHEME_WORKBOOKS,
  ...OF_PROCEDURE,
  ...OF_YEARS,
}
