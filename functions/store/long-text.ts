import { putBlob, readBlob, type BlobReference } from './blobs.ts'
import type { Database } from './database.ts'

/** A text inside its item, or in a blob where it is too long for one. */
export type LongText = { readonly text: string } | { readonly blob: BlobReference }

/** Longest text kept inside an item, in bytes. */
const INLINE_BYTES = 100_000

/** Makes a text ready to be put into an item; a long one is written ahead as a blob. */
export async function keepText(db: Database, tenant: string, owner: string, text: string): Promise<LongText> {
  const bytes = Buffer.from(text)
  return bytes.length <= INLINE_BYTES ? { text } : { blob: await putBlob(db, tenant, owner, bytes) }
}

/** The text that was kept. */
export async function readText(db: Database, tenant: string, kept: LongText): Promise<string> {
  if ('text' in kept) return kept.text
  return Buffer.from(await readBlob(db, tenant, kept.blob)).toString()
}
