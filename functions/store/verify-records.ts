import { aggregateName, aggregatesOfCycle, aggregatesOfOffice } from './aggregates.ts'
import type { AnchoredHead } from './anchor.ts'
import { readAuditPage } from './audit-page.ts'
import { verifyAudit, type Verification } from './audit-trail.ts'
import type { Database } from './database.ts'
import { keys, type Key } from './keys.ts'

/** How many anchors are read at once. */
const PAGE = 50

/** What a check of all trails of a scope found. */
export interface RecordsVerification {
  readonly trails: readonly ({ readonly name: string } & Verification)[]
  /** How many anchors there are; their own chain is the trail named `anchor`. */
  readonly anchors: number
}

/** Checks every trail of a cycle (or, with an empty scope, of the office itself), and each against the scope's anchors. */
export async function verifyRecords(db: Database, tenant: string, scope: string): Promise<RecordsVerification> {
  const own = keys.anchor(tenant, scope)
  const anchors = await verifyAudit(db, tenant, own)
  const trails = [{ name: 'anchor', ...anchors }]
  const whole = anchors.intact ? anchors.entries : Math.max(0, anchors.sequence - 1)
  const anchored = await anchoredHeads(db, tenant, own, whole)
  const present = scope === '' ? await aggregatesOfOffice(db, tenant) : await aggregatesOfCycle(db, tenant, scope)
  const heads = new Map(present.map(({ head }) => [nameOf(head), head]))
  for (const [name, { head }] of anchored) heads.set(name, head)
  for (const [name, head] of heads) {
    const verified = await verifyAudit(db, tenant, head, anchored.get(name)?.hashes)
    trails.push({ name: aggregateName(head), ...verified })
  }
  return { trails, anchors: whole }
}

interface Anchored {
  readonly head: Key
  readonly hashes: Map<number, string>
}

/** What the anchors of a scope say of each head, as far as their own chain is whole. */
async function anchoredHeads(db: Database, tenant: string, own: Key, whole: number): Promise<Map<string, Anchored>> {
  const anchored = new Map<string, Anchored>()
  for (let after = 0; after < whole;) {
    const most = { entries: Math.min(PAGE, whole - after), characters: Number.MAX_SAFE_INTEGER }
    const { entries } = await readAuditPage(db, tenant, own, { after, from: 0 }, most)
    for (const { changed, sequence } of entries) {
      for (const head of headsIn(changed)) note(anchored, head)
      after = sequence
    }
  }
  return anchored
}

function headsIn(changed: string): readonly AnchoredHead[] {
  const { heads } = JSON.parse(changed) as { heads: readonly AnchoredHead[] } // as anchor wrote it
  return heads
}

function note(anchored: Map<string, Anchored>, { pk, sk, sequence, hash }: AnchoredHead): void {
  const name = nameOf({ pk, sk })
  const known = anchored.get(name) ?? { head: { pk, sk }, hashes: new Map<number, string>() }
  if (sequence > 0) known.hashes.set(sequence, hash)
  anchored.set(name, known)
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\0${sk}`
}
