import { versionOf, type Step } from './commit.ts'
import { yearOfCycle, type Cycle } from './cycles.ts'
import type { Database, Item, Write } from './database.ts'
import { keys, type Key } from './keys.ts'

/** A cycle whose results are public. */
export type PublishedYear = { readonly cycleId: string; readonly year: number }

/** Which cycles of an office are public, kept as one item so that looking costs the same in every year. */
export interface PublishedYears {
  readonly key: Key
  readonly stored: Item | undefined
  readonly years: readonly PublishedYear[]
  /** Holds only while they are as they were read. */
  readonly check: Write
}

/** The public cycles of an office. */
export async function publishedAsRead(db: Database, tenant: string): Promise<PublishedYears> {
  const key = keys.published(tenant)
  const stored = await db.get(key)
  const years = (stored?.years ?? []) as PublishedYear[] // written below alone
  const when = stored ? { equals: { version: versionOf(stored) } } : ({ absent: true } as const)
  return { key, stored, years, check: { check: key, when } }
}

/** The first public cycle of a later year, if there is one. */
export function laterPublished({ years }: PublishedYears, year: number): PublishedYear | undefined {
  return years.find((one) => one.year > year)
}

/** The same with a cycle that becomes public. */
export function withPublished(before: PublishedYears, cycle: Cycle): Step {
  const year = { cycleId: cycle.cycleId, year: yearOfCycle(cycle) }
  const others = before.years.filter(({ cycleId }) => cycleId !== cycle.cycleId)
  return stepTo(before, [...others, year], 'published.add', year)
}

/** The same without a cycle that is reopened. */
export function withoutPublished(before: PublishedYears, { cycleId }: Cycle): Step {
  const others = before.years.filter((one) => one.cycleId !== cycleId)
  return stepTo(before, others, 'published.remove', { cycleId })
}

function stepTo(
  { key, stored }: PublishedYears,
  years: readonly PublishedYear[],
  action: string,
  changed: Step['changed'],
): Step {
  return { head: { key, stored, next: { years } }, action, changed }
}
