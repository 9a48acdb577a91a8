import type { Json } from '#shared/canonical-json.ts'
import type { AuditContext } from './audit.ts'
import { commit, versionOf, type Change, type Committed } from './commit.ts'
import type { Database, Item, Write } from './database.ts'
import type { Idempotency } from './idempotency.ts'
import { identityKey, keys, type Key } from './keys.ts'
import { identityName, memberOf, type Identity, type Member, type Membership } from './members.ts'

/** Why the list of members stays as it is. */
export type MemberConflict =
  | { readonly kind: 'stale'; readonly stored: Member | undefined }
  /** Whoever it is belongs to another office. */
  | { readonly kind: 'elsewhere' }
  /** Nobody would be left who may change the list. */
  | { readonly kind: 'last-admin' }

/** A change of one member by someone who saw it at a version (0: not a member). */
export interface MemberChange {
  readonly identity: Identity
  readonly seen: number
  /** What the member may do from now on; undefined: no member any more. */
  readonly membership: Membership | undefined
}

/** Takes a member in, changes or removes it; the identity's own entry changes in the same transaction. */
export function changeMember(
  db: Database,
  change: MemberChange,
  audit: AuditContext,
  idempotency?: Idempotency,
): Promise<Committed<Member | null, MemberConflict>> {
  return commit<Member | null, MemberConflict>(db, () => decide(db, change, audit), audit, idempotency)
}

async function decide(
  db: Database,
  { identity, seen, membership }: MemberChange,
  { tenant, at, actor }: AuditContext,
): Promise<Change<Member | null> | { conflict: MemberConflict }> {
  const name = identityName(identity)
  const headKey = keys.office(tenant, 'MEMBERS')
  const [memberKey, pointerKey] = [keys.member(tenant, name), identityKey(name)]
  const [head, stored, pointer] = await Promise.all([db.get(headKey), db.get(memberKey), db.get(pointerKey)])
  const before = stored && stored.removed !== true ? memberOf(stored) : undefined
  if ((before?.version ?? 0) !== seen) return { conflict: { kind: 'stale', stored: before } }
  if (pointer && pointer.tenant !== '' && pointer.tenant !== tenant) return { conflict: { kind: 'elsewhere' } }
  const admins = Number(head?.admins ?? 0) + isAdmin(membership) - isAdmin(before)
  if (admins === 0 && isAdmin(before) === 1) return { conflict: { kind: 'last-admin' } }

  const version = versionOf(stored) + 1
  const common = { ...identity, updatedAt: at, updatedBy: actor.name }
  const after = membership && { ...common, ...membership, version }
  const kept = after ?? { ...common, version, removed: true, name: before?.name ?? '', roles: [] }
  const changed = { ...identity, before: plain(before), after: plain(after) }
  return {
    head: { key: headKey, stored: head, next: { admins } },
    writes: [
      put(memberKey, kept, stored),
      put(pointerKey, { ...kept, tenant: after ? tenant : '', version: versionOf(pointer) + 1 }, pointer),
    ],
    action: membership ? 'member.put' : 'member.remove',
    changed: changed as Json, // plain
    answer: after ?? null,
  }
}

function put(key: Key, content: Readonly<Record<string, unknown>>, before: Item | undefined): Write {
  return { put: { ...content, ...key }, when: before ? { equals: { version: versionOf(before) } } : { absent: true } }
}

function isAdmin(membership: Membership | undefined): number {
  return membership?.roles.includes('admin') ? 1 : 0
}

/** What the trail tells of a member. */
function plain(member: (Membership & Partial<Member>) | undefined): Json {
  if (!member) return null
  const { name, roles, unit, scoringUnit } = member
  return { name, roles, ...(unit === undefined ? {} : { unit }), ...(scoringUnit === undefined ? {} : { scoringUnit }) }
}
