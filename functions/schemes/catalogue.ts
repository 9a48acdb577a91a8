import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { Example } from '#shared/schemes/example.ts'

/** A regulation as shipped. */
export interface ShippedScheme {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly document: SchemeDocument
  /** How an office might adopt it, with a year of sample data. */
  readonly example?: () => Promise<Example>
}

/** The regulations that come with the product. */
export interface Catalogue {
  readonly all: readonly ShippedScheme[]
  find(id: string, version: string): ShippedScheme | undefined
}

/** A document as its file has it, with the example beside it. */
export interface ShippedDocument {
  readonly document: SchemeDocument
  readonly example?: () => Promise<Example>
}

/** A catalogue of documents. */
export function catalogueOf(documents: readonly ShippedDocument[]): Catalogue {
  const all = documents.map(shipped)
  return { all, find: (id, version) => all.find((one) => one.id === id && one.version === version) }
}

function shipped({ document, example }: ShippedDocument): ShippedScheme {
  const { body } = document
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Error(`${document.file} holds no scheme`)
  const { id, version, title } = body
  if (typeof id !== 'string' || typeof version !== 'string' || typeof title !== 'string')
    throw new Error(`${document.file} has no id, version or title`)
  return { id, version, title, document, ...(example ? { example } : {}) }
}
