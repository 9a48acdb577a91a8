import { evaluate } from '#shared/engine/evaluate.ts'
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
  ways: Omit<Ways, 'read' | 'onThisMachine'> & { readonly resultsOf: (cycle: string) => Promise<OfficialResults> },
): PaneEvaluations {
  const batch = createBatch({
    run: createJobRunner({
      ...ways,
      read: createRangeReader(),
      onThisMachine: (scheme, tables, trace) => Promise.resolve(evaluate(scheme, tables, { trace })),
    }),
    schedule: (flush) => setTimeout(flush, 0),
  })
  const stored = new Map<string, Promise<OfficialResults>>()
  return {
    evaluate: batch.evaluate,
    schemeOf: ways.schemeOf,
    resultsOf(cycle) {
      const known = stored.get(cycle) ?? ways.resultsOf(cycle)
      stored.set(cycle, known)
      known.catch(() => stored.delete(cycle))
      return known
    },
    forget() {
      batch.forget()
      stored.clear()
    },
    forgetResults: () => stored.clear(),
  }
}
