import { canonicalJson, type Json } from '#shared/canonical-json.ts'
import { readBlob, type BlobReference } from './blobs.ts'
import { versionOf } from './commit.ts'
import type { Database, Item } from './database.ts'
import { keys } from './keys.ts'
import { sha256 } from './sha256.ts'
import { writeAhead } from './write-ahead.ts'

/** One subject's official result: its fields as they are printed. */
export type SubjectResult = { readonly subjectId: string; readonly fields: Readonly<Record<string, Json>> }

/** All that the results can be computed again from. */
export interface RecomputationBundle {
  readonly inputs: Json
  readonly result: Json
  readonly engineVersion: string
}

/** The set of results that counts for a cycle. */
export type ResultSet = {
  readonly cycleId: string
  readonly version: number
  /** Hash of the results: the set's own name. */
  readonly setId: string
  readonly count: number
  /** Hash of the bundle's canonical JSON. */
  readonly bundleHash: string
  readonly engineVersion: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Which set of results counts for a cycle, or undefined while there is none. */
export async function readResultSet(db: Database, tenant: string, cycleId: string): Promise<ResultSet | undefined> {
  const head = await db.get(keys.results(tenant, cycleId))
  return head && setOf(head)
}

/** One subject's official result, or undefined. */
export async function readResult(
  db: Database,
  tenant: string,
  cycleId: string,
  subjectId: string,
): Promise<SubjectResult | undefined> {
  const set = await readResultSet(db, tenant, cycleId)
  const item = set && (await db.get(keys.result(tenant, cycleId, set.setId, subjectId)))
  return item && resultOf(item)
}

/** All official results of a cycle, in order of the subjects' ids; none while there are none. */
export async function readResults(db: Database, tenant: string, cycleId: string): Promise<readonly SubjectResult[]> {
  const set = await readResultSet(db, tenant, cycleId)
  return set ? resultsOfSet(db, tenant, cycleId, set.setId) : []
}

/** All results of a set, in order of the subjects' ids. */
export async function resultsOfSet(
  db: Database,
  tenant: string,
  cycleId: string,
  setId: string,
): Promise<readonly SubjectResult[]> {
  const results: SubjectResult[] = []
  for await (const page of db.query({ pk: keys.result(tenant, cycleId, setId, '').pk }))
    results.push(...page.map(resultOf))
  return results
}

/** The canonical JSON of the bundle as recorded; throws DamagedRecordError if a byte of it has changed. */
export async function readBundle(db: Database, tenant: string, cycleId: string): Promise<string | undefined> {
  const head = await db.get(keys.results(tenant, cycleId))
  if (!head) return undefined
  return Buffer.from(await readBlob(db, tenant, head.bundle as BlobReference)).toString() // as recordResults wrote it
}

/** Writes a set of results before any head names it; gives its name. */
export async function writeSet(db: Database, tenant: string, cycleId: string, results: readonly SubjectResult[]) {
  const setId = sha256(canonicalJson(results))
  const items = results.map(({ subjectId, fields }) => {
    const text = canonicalJson(fields)
    const item = { ...keys.result(tenant, cycleId, setId, subjectId), subjectId, fields: text }
    return { item, bytes: Buffer.byteLength(text) }
  })
  await writeAhead(db, items)
  return setId
}

function resultOf(item: Item): SubjectResult {
  const fields = JSON.parse(String(item.fields)) as SubjectResult['fields'] // as writeSet wrote it
  return { subjectId: String(item.subjectId), fields }
}

/** The set of results a head names. */
export function setOf(item: Item): ResultSet {
  return {
    cycleId: String(item.cycleId),
    version: versionOf(item),
    setId: String(item.setId),
    count: Number(item.count),
    bundleHash: String(item.bundleHash),
    engineVersion: String(item.engineVersion),
    recordedAt: String(item.recordedAt),
    recordedBy: String(item.recordedBy),
  }
}
