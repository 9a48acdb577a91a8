import { aggregatesOfCycle, aggregatesOfOffice, readAuditPage } from '#functions/store/index.ts'
import { exportAudit as endpoint } from '#shared/api/index.ts'
import { operation } from '../operation.ts'
import { findAggregate, noTrail } from './audit-entries.ts'

/** What one answer may carry: 1.5 million Chinese characters are some 4.5 MB. */
const PAGE = { entries: 1_000, characters: 1_500_000 }

/** A trail as it is stored, page by page; an entry longer than a page comes in parts. */
export const exportAudit = operation(endpoint, async ({ query }, { db, caller: { tenant } }) => {
  const { cycle, aggregate, after = 0, from = 0 } = query
  const aggregates =
    cycle === undefined ? await aggregatesOfOffice(db, tenant) : await aggregatesOfCycle(db, tenant, cycle)
  const wanted = findAggregate(aggregates, aggregate)
  if (!wanted) return noTrail(aggregate)
  const { entries, next } = await readAuditPage(db, tenant, wanted.head, { after, from }, PAGE)
  return { aggregate, entries: [...entries], next: next ?? null }
})
