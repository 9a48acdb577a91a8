import type { OutputOf } from '#shared/api/endpoint.ts'
import type { listResults } from '#shared/api/list-results.ts'
import type { WorkCalendar } from '#shared/dates/calendar.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { SchemesNamed } from '../service/schemes-named.ts'
import type { Cells } from './cells.ts'
import type { RangeReading } from './range-reading.ts'

/** What one call in a cell asks to have evaluated. */
export interface Asked {
  /** `id@version`, or all versions of a year with an amendment, as `writeVersions` has them. */
  readonly scheme: string
  /** Ranges with their heading rows. */
  readonly ranges: readonly Cells[]
  /** Where each range stands, as far as Excel told; for words only. */
  readonly addresses?: readonly (string | undefined)[]
  /** Subjects, as typed, whose derivation is wanted. */
  readonly explain?: readonly string[]
  /** Set once the cell no longer waits. */
  readonly isCancelled: () => boolean
}

/** An evaluation with what it was made from. */
export interface Evaluation {
  /** The scheme, or its last version in the year. */
  readonly scheme: Scheme
  readonly appraisal: Appraisal
  readonly readings: readonly RangeReading[]
}

/** An evaluation as one call gets it: with where its ranges stand just now. */
export interface Evaluated extends Evaluation {
  readonly addresses: ReadonlyMap<Cells, string | undefined>
}

/** Evaluates what cells ask; calls made together share one request. */
export interface Evaluations {
  readonly evaluate: (asked: Asked) => Promise<Evaluated>
  /** The schemes that a text names, such as `yinhai@2016.1`. */
  readonly schemesOf: (text: string) => Promise<SchemesNamed>
  /** Working days, as far as these years reach. */
  readonly calendarOf: (years: readonly number[]) => Promise<WorkCalendar>
  /** A cycle's stored official results. */
  readonly resultsOf: (cycle: string) => Promise<OfficialResults>
}

/** A cycle's stored official results. */
export type OfficialResults = OutputOf<typeof listResults>

let connected: Evaluations | undefined

/** Gives the functions of this runtime what they evaluate with; once, before the first cell calls. */
export function connectEvaluations(evaluations: Evaluations): void {
  connected = evaluations
}

/** What the functions of this runtime evaluate with. */
export function evaluations(): Evaluations {
  if (!connected) throw new Error('the functions are called before connectEvaluations')
  return connected
}
