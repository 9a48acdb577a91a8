import { readScheme, type AdoptedScheme, type Database } from '#functions/store/index.ts'
import type { Json } from '#shared/scheme/document.ts'
import { schemeSchema, type Scheme } from '#shared/scheme/schema.ts'

/** An adopted scheme, ready for the engine, with what it was adopted with. */
export interface Adopted {
  readonly heading: AdoptedScheme
  readonly scheme: Scheme
  readonly readings: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, Json>>
  /** The office's own document; absent where a shipped one was adopted. */
  readonly document?: Json
}

/** The adopted schemes of all tenants; they never change, so each is read once. */
export interface AdoptedSchemes {
  find(tenant: string, schemeId: string): Promise<Adopted | undefined>
}

/** How many schemes are kept in memory. */
const KEPT = 100

/** Adopted schemes from the store, the last ones used kept in memory. */
export function adoptedSchemes(db: Database): AdoptedSchemes {
  const kept = new Map<string, Adopted>()
  return {
    async find(tenant, schemeId) {
      const name = JSON.stringify([tenant, schemeId])
      const known = kept.get(name)
      if (known) return known
      const stored = await readScheme(db, tenant, schemeId)
      if (!stored) return undefined
      const { content, ...heading } = stored
      const adopted: Adopted = {
        heading,
        scheme: schemeSchema.parse(content.scheme),
        readings: content.readings as Adopted['readings'], // as adopt-scheme wrote it
        parameters: content.parameters as Adopted['parameters'], // as above
        ...ownDocument(content.document as Json), // as above
      }
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
      kept.set(name, adopted)
      return adopted
    },
  }
}

/** A shipped document is kept by its name alone. */
function ownDocument(document: Json): Pick<Adopted, 'document'> {
  const isOwn = typeof document === 'object' && document !== null && 'parts' in document
  return isOwn ? { document } : {}
}
