import { canonicalJson } from '#shared/canonical-json.ts'
import { versionOf } from './commit.ts'
import type { Database, Item } from './database.ts'
import { identityKey, keys } from './keys.ts'
import { sha256 } from './sha256.ts'

/** Whom a token speaks of: its issuer and its subject. */
export type Identity = {
  readonly issuer: string
  readonly subject: string
}

/** What a member may do: roles, the unit of a unit's clerk, the scoring unit of an evaluator. */
export type Membership = {
  readonly name: string
  readonly roles: readonly string[]
  /** 单位代码 or name of the unit whose clerk it is. */
  readonly unit?: string
  /** 评分单位 whose rows the evaluator rates. */
  readonly scoringUnit?: string
}

/** A person of an office. */
export type Member = Identity &
  Membership & {
    /** Raised by each change; versions never run backwards, also when someone comes again. */
    readonly version: number
    readonly updatedAt: string
    readonly updatedBy: string
  }

/** The members of an office, in no particular order. */
export async function listMembers(db: Database, tenant: string): Promise<readonly Member[]> {
  const members: Member[] = []
  for await (const page of db.query({ pk: keys.member(tenant, '').pk }))
    members.push(...page.filter((item) => item.removed !== true).map(memberOf))
  return members
}

/** A member of an office, or undefined. */
export async function readMember(db: Database, tenant: string, identity: Identity): Promise<Member | undefined> {
  const item = await db.get(keys.member(tenant, identityName(identity)))
  return item && item.removed !== true ? memberOf(item) : undefined
}

/** The office an identity belongs to, and as whom: one read, at every request. */
export async function membershipOf(
  db: Database,
  identity: Identity,
): Promise<({ readonly tenant: string } & Member) | undefined> {
  const item = await db.get(identityKey(identityName(identity)))
  return item && item.tenant !== '' ? { tenant: String(item.tenant), ...memberOf(item) } : undefined
}

/** Whether an identity is, or once was, somebody's member. */
export async function isKnown(db: Database, identity: Identity): Promise<boolean> {
  return (await db.get(identityKey(identityName(identity)))) !== undefined
}

/** The name of an identity within keys. */
export function identityName({ issuer, subject }: Identity): string {
  return sha256(canonicalJson([issuer, subject]))
}

/** The member an item holds. */
export function memberOf(item: Item): Member {
  const { unit, scoringUnit } = item
  return {
    issuer: String(item.issuer),
    subject: String(item.subject),
    name: String(item.name),
    roles: item.roles as Member['roles'], // as putMember wrote it
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof scoringUnit === 'string' ? { scoringUnit } : {}),
    version: versionOf(item),
    updatedAt: String(item.updatedAt),
    updatedBy: String(item.updatedBy),
  }
}
