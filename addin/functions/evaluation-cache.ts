import type { Cells } from './cells.ts'
import type { Evaluation } from './evaluations.ts'
import type { Job } from './job.ts'

/** Evaluations made or being made, found again by the versions in force and content. */
export interface EvaluationCache {
  readonly keyOf: (scheme: string, ranges: readonly Cells[]) => string
  readonly find: (job: Job) => Promise<Evaluation> | undefined
  readonly keep: (job: Job, evaluated: Promise<Evaluation>) => void
  readonly forget: () => void
}

/** Keeps the evaluations used last, at most `limit`; what failed is forgotten, so that the next calculation asks again. */
export function createEvaluationCache(limit = 16): EvaluationCache {
  const numbers = new WeakMap<Cells, number>()
  const kept = new Map<string, { readonly explain: ReadonlySet<string>; readonly evaluated: Promise<Evaluation> }>()
  let next = 1

  function numberOf(cells: Cells): number {
    const known = numbers.get(cells)
    if (known !== undefined) return known
    numbers.set(cells, next)
    return next++
  }

  return {
    keyOf: (scheme, ranges) => [scheme, ...ranges.map(numberOf).sort((a, b) => a - b)].join('|'),
    find({ key, explain }) {
      const entry = kept.get(key)
      if (!entry || explain.some((subject) => !entry.explain.has(subject))) return undefined
      kept.delete(key)
      kept.set(key, entry)
      return entry.evaluated
    },
    keep({ key, explain }, evaluated) {
      const entry = { explain: new Set(explain), evaluated }
      kept.delete(key)
      kept.set(key, entry)
      const [oldest] = kept.keys()
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
      evaluated.catch(() => {
        if (kept.get(key) === entry) kept.delete(key)
      })
    },
    forget: () => kept.clear(),
  }
}
