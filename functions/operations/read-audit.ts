import { keys, readAudit as trail, verifyAudit, type ReadAuditEntry } from '#functions/store/index.ts'
import { readAudit as endpoint } from '#shared/api/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { TABLE_NAMES } from '#shared/tables/index.ts'
import type { Context } from '../context.ts'
import { operation } from '../operation.ts'
import { isRefused } from '../refused.ts'
import { findCycle } from './find-cycle.ts'

/** The most characters of one entry's detail; an import of thousands of rows is not sent along. */
const LONGEST_DETAIL = 20_000

/** Who changed what in a cycle, oldest first, and whether the chains of hashes are whole. */
export const readAudit = operation(endpoint, async ({ params }, context) => {
  const cycle = await findCycle(context, params.cycle)
  if (isRefused(cycle)) return cycle
  const trails = await Promise.all(aggregatesOf(context, params.cycle).map((one) => readTrail(context, one)))
  const broken = trails.filter(({ intact }) => !intact).map(({ name }) => name)
  const entries = trails.flatMap((one) => one.entries).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { entries, verified: broken.length === 0, broken }
})

interface Aggregate {
  readonly name: string
  readonly head: ReturnType<typeof keys.cycle>
}

/** Everything of a cycle that has a trail of its own. */
function aggregatesOf({ caller: { tenant } }: Context, cycleId: string): Aggregate[] {
  return [
    { name: 'cycle', head: keys.cycle(tenant, cycleId) },
    ...TABLE_NAMES.map((table) => ({ name: table, head: keys.table(tenant, cycleId, table) })),
    { name: 'allocation', head: keys.allocation(tenant, cycleId) },
    { name: 'results', head: keys.results(tenant, cycleId) },
  ]
}

async function readTrail({ db, caller: { tenant } }: Context, { name, head }: Aggregate) {
  const { intact } = await verifyAudit(db, tenant, head)
  const entries: ReturnType<typeof entryView>[] = []
  for await (const page of trail(db, tenant, head)) entries.push(...page.map((entry) => entryView(name, entry)))
  return { name, intact, entries }
}

function entryView(aggregate: string, { sequence, at, actor, action, changed, hash }: ReadAuditEntry) {
  return { aggregate, sequence, at, by: actor.name, action, detail: detailOf(changed), hash }
}

/** What changed, or how long it is where an answer with it would be too long to send. */
function detailOf(changed: string): Json {
  if (changed.length > LONGEST_DETAIL) return { omittedCharacters: changed.length }
  return JSON.parse(changed) as Json // JSON holds nothing else
}
