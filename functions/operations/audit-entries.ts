import { readAuditPage, type Aggregate } from '#functions/store/index.ts'
import type { readAudit as endpoint, OutputOf } from '#shared/api/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import type { Context } from '../context.ts'
import type { Input } from '../operation.ts'
import { refuse, type Refused } from '../refused.ts'

/** The most entries, and characters of what they changed, that one page brings. */
const PAGE = { entries: 100, characters: 1_000_000 }

/** The most characters of one entry's detail; an import of thousands of rows is not sent along. */
const LONGEST_DETAIL = 20_000

/** A page of one of the trails, with the list of all. */
export async function auditEntries(
  { db, caller }: Context,
  aggregates: readonly Aggregate[],
  query: Input<typeof endpoint>['query'],
): Promise<OutputOf<typeof endpoint> | Refused> {
  const wanted = findAggregate(aggregates, query.aggregate ?? aggregates[0]?.name ?? '')
  const listed = aggregates.map(({ name, end }) => ({
    aggregate: name,
    entries: end.auditSequence,
    hash: end.auditHash,
  }))
  if (!wanted) return noTrail(query.aggregate)
  const page = await readAuditPage(db, caller.tenant, wanted.head, { after: query.after ?? 0, from: 0 }, PAGE)
  const entries = page.entries.flatMap(({ sequence, at, actor, action, reason, changed, length, hash }) => {
    const whole = changed.length < length ? undefined : (JSON.parse(changed) as Json) // JSON holds nothing else
    const detail = query.row === undefined ? whole : ofRow(whole, query.row)
    if (query.row !== undefined && detail === undefined) return []
    const shown = isShort(detail) ? detail : { omittedCharacters: length }
    return [{ sequence, at, by: actor.name, action, ...(reason === undefined ? {} : { reason }), detail: shown, hash }]
  })
  return { aggregates: listed, aggregate: wanted.name, entries, next: nextOf(page) }
}

/** The aggregate of that name. */
export function findAggregate(aggregates: readonly Aggregate[], name: string): Aggregate | undefined {
  return aggregates.find((one) => one.name === name)
}

/** The refusal of a trail that is not there. */
export function noTrail(name: string | undefined): Refused {
  return refuse('not-found', name === undefined ? '还没有操作记录。' : `没有“${name}”的操作记录，请核对名称。`)
}

/** An entry too long for the page counts as read: its detail is told by its length. */
function nextOf({ next }: Awaited<ReturnType<typeof readAuditPage>>): number | null {
  if (!next) return null
  return next.from > 0 ? next.after + 1 : next.after
}

function isShort(detail: Json | undefined): detail is Json {
  return detail !== undefined && JSON.stringify(detail).length <= LONGEST_DETAIL
}

/** What a change of rows did to one of them; undefined where it did nothing. */
function ofRow(detail: Json | undefined, rowId: string): Json | undefined {
  if (typeof detail !== 'object' || detail === null || !('rows' in detail) || !Array.isArray(detail.rows))
    return undefined
  const rows = detail.rows as readonly Json[] // just looked
  return rows.find((row) => typeof row === 'object' && row !== null && 'rowId' in row && row.rowId === rowId)
}
