import type { SchemeDocument } from '#shared/scheme/document.ts'
import { readDocument } from '#shared/scheme/read-document.ts'
import type { Context } from '../context.ts'
import type { Adopted } from '../schemes/adopted.ts'

/** The document an adopted scheme was made from: the office's own, kept with it, or one that is shipped. */
export async function documentAdopted(context: Context, adopted: Adopted): Promise<SchemeDocument | undefined> {
  const { scheme, document, heading } = adopted
  if (document !== undefined) return readDocument(document, heading.schemeId, () => undefined).document
  return (await context.catalogue()).find(scheme.id, scheme.version)?.document
}
