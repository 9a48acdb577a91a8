import type { Database } from './database.ts'
import { keys } from './keys.ts'
import { sha256 } from './sha256.ts'
import { DamagedRecordError } from './store-errors.ts'
import { writeAhead } from './write-ahead.ts'

/** Longest part of a blob in one item (an item takes 400 KB with everything in it). */
const PART_BYTES = 350_000

/** Names bytes kept in parts: the owner's shelf, the hash of the whole, its length. */
export interface BlobReference {
  readonly owner: string
  readonly hash: string
  readonly size: number
}

/** Keeps bytes under their own hash, in parts; nothing refers to them until a head is committed that does. */
export async function putBlob(db: Database, tenant: string, owner: string, bytes: Uint8Array): Promise<BlobReference> {
  const hash = sha256(bytes)
  const parts = Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, position) => {
    const content = bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES)
    return { item: { ...keys.blobPart(tenant, owner, hash, position), content }, bytes: content.length }
  })
  await writeAhead(db, parts)
  return { owner, hash, size: bytes.length }
}

/** The bytes a reference names; throws DamagedRecordError if one of them is missing or altered. */
export async function readBlob(
  db: Database,
  tenant: string,
  { owner, hash, size }: BlobReference,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const page of db.query({ pk: keys.blobPart(tenant, owner, hash, 0).pk })) {
    for (const { content } of page) if (content instanceof Uint8Array) parts.push(content)
  }
  const bytes = Buffer.concat(parts)
  if (bytes.length !== size || sha256(bytes) !== hash) throw new DamagedRecordError(`blob ${owner} ${hash}`)
  return bytes
}
