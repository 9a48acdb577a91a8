import { compareEvaluations as endpoint, MOST_ROWS } from '#shared/api/index.ts'
import { checkVersions } from '#shared/engine/appraise-amended.ts'
import { inOrderOfForce, type SchemeInForce } from '#shared/engine/scheme-in-force.ts'
import { sentence } from '#shared/messages/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { resolve } from '#shared/scheme/resolve.ts'
import type { Scheme } from '#shared/scheme/schema.ts'
import type { TableRows } from '#shared/tables/index.ts'
import { compare, type Side } from '#shared/what-if/index.ts'
import type { Context } from '../context.ts'
import { operation, type Input } from '../operation.ts'
import { isRefused, refuse, type Refused } from '../refused.ts'
import type { Adopted } from '../schemes/adopted.ts'
import { findCycle } from './find-cycle.ts'
import { findScheme } from './find-scheme.ts'
import { documentAdopted } from './own-document.ts'
import { adoptedInForce } from './schemes-in-force.ts'
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
  const versions = await versionsOf(context, wanted)
  if (isRefused(versions)) return versions
  const tables = await tablesOf(context, wanted, sent)
  if (isRefused(tables)) return tables
  const last = inOrderOfForce(versions).at(-1)
  return last ? { scheme: last.scheme, versions, tables } : refuse('conflict', '本考核周期还没有考核办法。')
}

/** The scheme named, or those in force in the cycle; what is read or entered otherwise is so in the last. */
async function versionsOf(context: Context, wanted: Wanted): Promise<readonly SchemeInForce[] | Refused> {
  const { scheme: name, from, cycle: cycleId } = wanted
  const ofCycle = name === undefined || from !== undefined
  if (ofCycle && cycleId === undefined)
    return refuse('invalid', '每一边须写明按哪个考核办法计分；写明施行日期的，还须写明考核周期。')
  const cycle = ofCycle ? await findCycle(context, cycleId ?? '') : undefined
  if (isRefused(cycle)) return cycle
  const inForce = cycle ? await adoptedInForce(context, cycle) : []
  if (isRefused(inForce)) return inForce
  const own = inForce.map(({ adopted, from: since }) => ({ scheme: adopted.scheme, from: since }))
  const last = inForce.at(-1)
  const adopted = name === undefined ? last?.adopted : await findScheme(context, name)
  if (!adopted) return refuse('conflict', '本考核周期还没有考核办法。')
  if (isRefused(adopted)) return adopted
  const scheme = await readOtherwise(context, adopted, wanted)
  if (isRefused(scheme)) return scheme
  if (name === undefined) return [...own.slice(0, -1), { scheme, from: last?.from ?? '' }]
  const versions = [...own, { scheme, from: from ?? scheme.period.from }]
  const [error] = checkVersions(versions).filter(({ severity }) => severity === 'error')
  return error ? refuse('invalid', sentence(error, 'zh-CN'), { findings: [error] }) : versions
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
async function readOtherwise(
  context: Context,
  adopted: Adopted,
  { readings, parameters }: Wanted,
): Promise<Scheme | Refused> {
  if (Object.keys(readings).length === 0 && Object.keys(parameters).length === 0) return adopted.scheme
  const document = await documentAdopted(context, adopted)
  if (!document)
    return refuse('not-found', `本系统不再附有考核办法“${adopted.heading.schemeId}”的文本，不能改换口径或参数。`)
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
