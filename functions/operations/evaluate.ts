import { MOST_ROWS, evaluate as endpoint, type OutputOf } from '#shared/api/index.ts'
import { evaluateAmended } from '#shared/engine/appraise-amended.ts'
import { ENGINE_VERSION } from '#shared/engine/version.ts'
import type { TableRows } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { problemOf } from '../problem.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { schemesNamed } from './schemes-in-force.ts'
import { tooMuch } from './too-much.ts'

type Answer = OutputOf<typeof endpoint>['appraisals'][number]

/** Appraises tables that are sent along, each period by the version in force then. Each evaluation succeeds or is refused by itself. */
export const evaluate = operation(endpoint, async ({ body }, context) => {
  const refusal = tooMuch(body.tables, MOST_ROWS)
  if (refusal) return refusal
  const appraisals: Answer[] = []
  for (const { scheme, tables, trace } of body.evaluations) {
    const answer = await one(
      context,
      scheme,
      tables.map((index) => body.tables[index]),
      trace,
    )
    appraisals.push(isRefused(answer) ? { problem: problemOf(answer) } : answer)
  }
  return { appraisals, engine: ENGINE_VERSION }
})

async function one(
  context: Context,
  scheme: string,
  tables: readonly (TableRows | undefined)[],
  trace: 'all' | readonly string[] | undefined,
): Promise<Exclude<Answer, { problem: unknown }> | Refused> {
  const found = await schemesNamed(context, scheme)
  if (isRefused(found)) return found
  const sent = tables.filter((table) => table !== undefined)
  if (sent.length < tables.length) return refuse('invalid', '引用了没有随请求发送的数据表。')
  return evaluateAmended(found.versions, sent, trace === undefined ? {} : { trace })
}
