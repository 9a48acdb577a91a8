import { CallCancelled } from './call-error.ts'
import type { Cells } from './cells.ts'
import { createEvaluationCache } from './evaluation-cache.ts'
import type { Asked, Evaluated, Evaluation } from './evaluations.ts'
import type { Job } from './job.ts'
import { createKnownRanges } from './known-ranges.ts'

/** One call that waits for the end of the window. */
interface Waiting {
  readonly asked: Asked
  readonly resolve: (evaluated: Evaluated) => void
  readonly reject: (reason: unknown) => void
}

/** One caller of a job and where its ranges stand. */
interface Caller extends Waiting {
  readonly addresses: ReadonlyMap<Cells, string | undefined>
}

/** Collects the calls of one calculation. */
export interface Batch {
  readonly evaluate: (asked: Asked) => Promise<Evaluated>
  /** Forgets what is kept, so that the next calculation asks anew. */
  readonly forget: () => void
}

/** Evaluates all distinct jobs of a window together by `run`; `schedule` says when the window closes. */
export function createBatch(options: {
  readonly run: (jobs: readonly Job[]) => readonly Promise<Evaluation>[]
  readonly schedule: (flush: () => void) => void
}): Batch {
  const ranges = createKnownRanges()
  const cache = createEvaluationCache()
  let waiting: Waiting[] = []

  function flush(): void {
    const taken = waiting
    waiting = []
    const jobs = new Map<
      string,
      { scheme: string; ranges: readonly Cells[]; explain: Set<string>; callers: Caller[] }
    >()
    for (const one of taken) {
      if (one.asked.isCancelled()) {
        one.reject(new CallCancelled())
        continue
      }
      const { scheme, explain = [] } = one.asked
      const addresses = new Map(
        one.asked.ranges.map((cells, index) => [ranges.same(cells), one.asked.addresses?.[index]]),
      )
      const key = cache.keyOf(scheme, [...addresses.keys()])
      const job = jobs.get(key) ?? { scheme, ranges: [...addresses.keys()], explain: new Set(), callers: [] }
      for (const subject of explain) job.explain.add(subject)
      job.callers.push({ ...one, addresses })
      jobs.set(key, job)
    }
    start(
      [...jobs].map(([key, { explain, callers, ...job }]) => ({
        job: { ...job, key, explain: [...explain] },
        callers,
      })),
    )
  }

  function start(asked: readonly { job: Job; callers: readonly Caller[] }[]): void {
    const kept = asked.map(({ job }) => cache.find(job))
    const fresh = asked.map(({ job }) => job).filter((_, index) => !kept[index])
    const started = options.run(fresh)
    for (const [index, { job, callers }] of asked.entries()) {
      const evaluation = kept[index] ?? started[fresh.indexOf(job)]
      if (!evaluation) throw new Error(`no evaluation was started for ${job.scheme}`)
      if (!kept[index]) cache.keep(job, evaluation)
      for (const { addresses, resolve, reject } of callers) {
        evaluation.then((made) => resolve({ ...made, addresses }), reject)
      }
    }
  }

  return {
    evaluate: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, resolve, reject })
        if (waiting.length === 1) options.schedule(flush)
      }),
    forget: cache.forget,
  }
}
