import type { ChainEnd } from './audit.ts'
import { chainEnd } from './audit.ts'
import type { Database, Item } from './database.ts'
import { keys, type Key } from './keys.ts'

/** Something with an audit trail of its own: where its head lies, what people call it, where its trail ends. */
export interface Aggregate {
  readonly head: Key
  /** Such as `cycle`, `events` for a table, `feedback:A01` for one of several. */
  readonly name: string
  readonly end: ChainEnd
}

/** Everything of a cycle that has a trail; the cost does not grow with rows, years or other offices. */
export async function aggregatesOfCycle(db: Database, tenant: string, cycleId: string): Promise<readonly Aggregate[]> {
  const cycle = await db.get(keys.cycle(tenant, cycleId))
  const items = await partition(db, keys.allocation(tenant, cycleId).pk)
  return [...(cycle ? [aggregateOf(cycle)] : []), ...items.map(aggregateOf)]
}

/** Everything of the office itself that has a trail: schemes, members and the like, and the anchors of its cycles. */
export async function aggregatesOfOffice(db: Database, tenant: string): Promise<readonly Aggregate[]> {
  const partitions = [keys.scheme(tenant, '').pk, keys.office(tenant, '').pk, keys.anchor(tenant, '').pk]
  const items = await Promise.all(partitions.map((pk) => partition(db, pk)))
  const own = keys.anchor(tenant, '').sk
  return items
    .flat()
    .filter(({ pk, sk }) => pk !== partitions[2] || sk !== own)
    .map(aggregateOf)
}

/** The name of the aggregate whose head lies there. */
export function aggregateName({ sk }: Key): string {
  const [kind = '', ...rest] = sk.split('#').map((part) => decodeURIComponent(part))
  const which = rest.join(':')
  if (kind === 'TABLE') return which
  return kind === 'CYCLE' || which === '' ? kind.toLowerCase() : `${kind.toLowerCase()}:${which}`
}

async function partition(db: Database, pk: string): Promise<Item[]> {
  const items: Item[] = []
  for await (const page of db.query({ pk })) items.push(...page)
  return items
}

function aggregateOf(item: Item): Aggregate {
  const head = { pk: item.pk, sk: item.sk }
  return { head, name: aggregateName(head), end: chainEnd(item) }
}
