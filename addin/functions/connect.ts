import type { WorkCalendar } from '#shared/dates/calendar.ts'
import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import { schemesNamed } from '../service/schemes-named.ts'
import { createBatch } from './batch.ts'
import { createJobRunner, type Ways } from './evaluate-jobs.ts'
import type { Evaluations, OfficialResults } from './evaluations.ts'
import { createRangeReader } from './range-reading.ts'

/** The evaluations of a runtime, and how the pane makes them anew. */
export interface PaneEvaluations extends Evaluations {
  /** Forgets everything kept, so that the next calculation asks anew. */
  readonly forget: () => void
  /** Forgets stored official results, which change when grades are recorded. */
  readonly forgetResults: () => void
}

/** The evaluations of a runtime: batched, through the service, on this machine when it is away. */
export function createEvaluations(
  ways: Omit<Ways, 'schemesOf' | 'read' | 'onThisMachine'> & {
    readonly schemeOf: (schemeId: string) => Promise<Scheme>
    readonly resultsOf: (cycle: string) => Promise<OfficialResults>
    readonly calendarOf: (years: readonly number[]) => Promise<WorkCalendar>
  },
): PaneEvaluations {
  const schemesOf = (text: string) => schemesNamed(text, ways.schemeOf)
  const batch = createBatch({
    run: createJobRunner({
      ...ways,
      schemesOf,
      read: createRangeReader(),
      onThisMachine: (versions, tables, trace) => Promise.resolve(evaluateAmended(versions, tables, { trace })),
    }),
    schedule: (flush) => setTimeout(flush, 0),
  })
  const stored = new Map<string, Promise<OfficialResults>>()
  const calendars = new Map<string, Promise<WorkCalendar>>()
  return {
    evaluate: batch.evaluate,
    schemesOf,
    resultsOf(cycle) {
      const known = stored.get(cycle) ?? ways.resultsOf(cycle)
      stored.set(cycle, known)
      known.catch(() => stored.delete(cycle))
      return known
    },
    calendarOf(years) {
      const key = years.join()
      const known = calendars.get(key) ?? ways.calendarOf(years)
      calendars.set(key, known)
      known.catch(() => calendars.delete(key))
      return known
    },
    forget() {
      batch.forget()
      stored.clear()
      calendars.clear()
    },
    forgetResults: () => stored.clear(),
  }
}
