import { compareEvaluations as endpoint, MOST_ROWS } from '#shared/api/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { compare, type Side } from '#shared/what-if/index.ts'
import type { Context } from '../context.ts'
import { operation, type Input } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { documentAdopted } from './own-document.ts'
import { storedTables } from './stored-tables.ts'
import { tooMuch } from './too-much.ts'

type Wanted = Input<typeof endpoint>['body']['before']

/** Appraises the same or other rows under two schemes, versions, readings or parameters, and says who moves. */
export const compareEvaluations = operation(endpoint, async ({ body }, context) => {
  const refusal = tooMuch(body.tables, MOST_ROWS)
  if (refusal) return refusal
  const before = await sideOf(context, body.before, body.tables)
  if (isRefused(before)) return before
  const after = await sideOf(context, body.after, body.tables)
  if (isRefused(after)) return after
  const { before: was, after: is, moves, groups, unmoved } = compare(before, after, { language: body.language })
  return {
    before: { ...was, findings: [...was.findings] },
    after: { ...is, findings: [...is.findings] },
    moves: [...moves],
    groups: [...groups],
    unmoved,
  }
})

async function sideOf(context: Context, wanted: Wanted, sent: readonly TableRows[]): Promise<Side | Refused> {
  const scheme = await schemeOf(context, wanted)
  if (isRefused(scheme)) return scheme
  const tables = await tablesOf(context, wanted, sent)
  return isRefused(tables) ? tables : { scheme, tables }
}

async function tablesOf(context: Context, { cycle, tables }: Wanted, sent: readonly TableRows[]) {
  if ((cycle === undefined) === (tables === undefined))
    return refuse('invalid', '每一边须恰好说明一种数据：随请求发送的数据表，或一个考核周期。')
  if (cycle !== undefined) {
    const found = await findCycle(context, cycle)
    return isRefused(found) ? found : (await storedTables(context, cycle)).tables
  }
  const chosen = (tables ?? []).map((index) => sent[index])
  return chosen.every((table) => table !== undefined) ? chosen : refuse('invalid', '引用了没有随请求发送的数据表。')
}

/** The adopted scheme; with other readings or parameters, resolved anew from the document it was made from. */
async function schemeOf(context: Context, { scheme: name, readings, parameters }: Wanted): Promise<Scheme | Refused> {
  const adopted = await findScheme(context, name)
  if (isRefused(adopted)) return adopted
  if (Object.keys(readings).length === 0 && Object.keys(parameters).length === 0) return adopted.scheme
  const document = await documentAdopted(context, adopted)
  if (!document) return refuse('not-found', `本系统不再附有考核办法“${name}”的文本，不能改换口径或参数。`)
  const entered: Record<string, Json> = {}
  for (const [id, value] of Object.entries({ ...adopted.parameters, ...parameters }))
    if (value !== null) entered[id] = value
  const resolved = resolve(document, { readings: { ...adopted.readings, ...readings }, parameters: entered })
  if (!resolved.scheme)
    return refuse('invalid', '改换的口径或参数不能采用，请按所列问题改正。', { findings: resolved.findings })
  return adopted.scheme.adoption === undefined
    ? resolved.scheme
    : { ...resolved.scheme, adoption: adopted.scheme.adoption }
}
