import type { Appraisal } from '#shared/engine/result.ts'
import type { SchemeInForce } from '#shared/engine/scheme-in-force.ts'
import type { TableRows } from '#shared/tables/index.ts'
import type { EvaluationsRequest } from '../service/evaluate.ts'
import type { SchemesNamed } from '../service/schemes-named.ts'
import { ServiceError } from '../service/service-error.ts'
import type { Evaluation } from './evaluations.ts'
import type { Job } from './job.ts'
import type { RangeReading, ReadRanges } from './range-reading.ts'
import { packed, type Sendable } from './requests.ts'
import { idsOf } from './roster-names.ts'

/** What evaluating needs of the world. */
export interface Ways {
  readonly schemesOf: (text: string) => Promise<SchemesNamed>
  readonly read: ReadRanges
  /** One request to the service: an appraisal for each evaluation, or why there is none. */
  readonly send: (request: EvaluationsRequest) => Promise<readonly (Appraisal | ServiceError)[]>
  /** The same on this machine, for when the service cannot be reached. */
  readonly onThisMachine: (
    versions: readonly SchemeInForce[],
    tables: readonly TableRows[],
    trace: readonly string[],
  ) => Promise<Appraisal>
  /** Told after each calculation whether it was made on this machine. */
  readonly told: (offline: boolean) => void
}

interface Prepared extends Sendable {
  readonly job: Job
  readonly schemes: SchemesNamed
  readonly readings: readonly RangeReading[]
}

/** Evaluates jobs: ranges read once, as few requests as possible, the engine here when the service is away. */
export function createJobRunner(ways: Ways): (jobs: readonly Job[]) => readonly Promise<Evaluation>[] {
  async function prepare(job: Job): Promise<Prepared> {
    const schemes = await ways.schemesOf(job.scheme)
    const read = ways.read(job.ranges, schemes.scheme)
    const tables = read.flatMap((reading) => reading.tables)
    return { job, schemes, readings: read, scheme: schemes.named, tables, trace: idsOf(tables, job.explain) }
  }

  async function send(
    all: readonly Prepared[],
    request: EvaluationsRequest,
    indexes: readonly number[],
  ): Promise<Map<Job, Appraisal | Error>> {
    const replies = await ways.send(request).catch((thrown: unknown) => asUnreachable(thrown))
    ways.told(replies === 'unreachable')
    const answers = indexes.map(async (index, at): Promise<[Job, Appraisal | Error] | undefined> => {
      const one = all[index]
      if (!one) return undefined
      if (replies === 'unreachable')
        return [one.job, await ways.onThisMachine(one.schemes.versions, one.tables, one.trace)]
      return [one.job, replies[at] ?? new ServiceError('failed', '服务没有答复这次计算，请重新计算。')]
    })
    return new Map((await Promise.all(answers)).filter((entry) => entry !== undefined))
  }

  return (jobs) => {
    const preparing = jobs.map(prepare)
    const sending = Promise.allSettled(preparing).then((settled) => {
      const ready = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      const { requests, refused } = packed(ready)
      const answers = new Map<Job, Promise<Appraisal | Error>>()
      for (const [index, error] of refused) if (ready[index]) answers.set(ready[index].job, Promise.resolve(error))
      for (const { request, indexes } of requests) {
        const reply = send(ready, request, indexes)
        for (const index of indexes) {
          const job = ready[index]?.job
          if (job)
            answers.set(
              job,
              reply.then((each) => each.get(job) ?? new Error('an evaluation was not answered')),
            )
        }
      }
      return answers
    })
    return jobs.map(async (job, index) => {
      const prepared = await preparing[index]
      const appraisal = await (await sending).get(job)
      if (!prepared || !appraisal) throw new Error('a job was lost')
      if (appraisal instanceof Error) throw appraisal
      return { scheme: prepared.schemes.scheme, appraisal, readings: prepared.readings }
    })
  }
}

/** Only when the service cannot be reached does this machine compute; every other failure is told. */
function asUnreachable(thrown: unknown): 'unreachable' {
  if (thrown instanceof ServiceError && thrown.kind === 'unreachable') return 'unreachable'
  throw thrown
}
