import type { Database, Item } from './database.ts'
import { versionOf } from './commit.ts'
import { keys } from './keys.ts'

/** What the scoring unit said. */
export type Opinion = {
  readonly unit: string
  readonly text: string
  readonly agrees: boolean
  readonly date: string
  readonly by: string
}

/** One subject that a review moved, before and after. */
export type Moved = {
  readonly subjectId: string
  readonly name: string
  readonly group: string
  readonly total: Side<string>
  readonly rank: Side<number>
  readonly grade: Side<string>
  readonly parts: Readonly<Record<string, Side<string>>>
  readonly falls: boolean
  readonly through: string | null
}

type Side<Value> = { readonly before: Value | null; readonly after: Value | null }

/** The leading group's choice where somebody else would fall. */
export type KnockOn = {
  readonly choice: 'lower' | 'add-seat'
  readonly body: string
  readonly minutesNumber: string
  readonly date: string
}

/** The decision on an objection. */
export type Review = {
  readonly outcome: 'upheld' | 'rejected'
  readonly reason: string
  readonly decidedOn: string
  readonly decidedBy: string
  readonly changed: readonly { readonly table: string; readonly rowId: string }[]
  readonly moved: readonly Moved[]
  readonly knockOn: KnockOn | null
}

/** An objection of a subject to its own result. */
export type Objection = {
  readonly objectionId: string
  readonly version: number
  /** The subject's id. */
  readonly subject: string
  readonly name: string
  readonly about: { readonly part: string; readonly title: string; readonly indicator: string | null }
  readonly statement: string
  readonly evidence: string | null
  readonly state: 'filed' | 'answered' | 'upheld' | 'rejected' | 'withdrawn'
  /** Nothing has been decided on it yet. */
  readonly open: boolean
  readonly filedAt: string
  readonly filedOn: string
  readonly filedBy: string
  readonly window: { readonly received: string; readonly until: string }
  readonly opinion: Opinion | null
  readonly review: Review | null
}

/** The objections of a cycle in the order they were filed. */
export async function listObjections(db: Database, tenant: string, cycleId: string): Promise<readonly Objection[]> {
  const { pk, sk } = keys.objection(tenant, cycleId, '')
  const found: Objection[] = []
  for await (const page of db.query({ pk, prefix: sk })) found.push(...page.map(objectionOf))
  return found.sort((a, b) => (a.filedAt < b.filedAt ? -1 : a.filedAt > b.filedAt ? 1 : 0))
}

/** One objection, or undefined. */
export async function readObjection(
  db: Database,
  tenant: string,
  cycleId: string,
  objectionId: string,
): Promise<Objection | undefined> {
  const item = await db.get(keys.objection(tenant, cycleId, objectionId))
  return item && objectionOf(item)
}

/** The objection an item holds. */
export function objectionOf(item: Item): Objection {
  // the commands on objections write no other shape
  return {
    objectionId: String(item.objectionId),
    version: versionOf(item),
    subject: String(item.subject),
    name: String(item.name),
    about: item.about as Objection['about'],
    statement: String(item.statement),
    evidence: (item.evidence ?? null) as Objection['evidence'],
    state: item.state as Objection['state'],
    open: item.open === true,
    filedAt: String(item.filedAt),
    filedOn: String(item.filedOn),
    filedBy: String(item.filedBy),
    window: item.window as Objection['window'],
    opinion: (item.opinion ?? null) as Objection['opinion'],
    review: (item.review ?? null) as Objection['review'],
  }
}
