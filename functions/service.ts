import { randomUUID } from 'node:crypto'
import type { Database } from '#functions/store/index.ts'
import type { Service } from './context.ts'
import { adoptedSchemes } from './schemes/adopted.ts'
import { catalogueOf, type Catalogue } from './schemes/catalogue.ts'

/** The service over a database, with the regulations it ships. */
export function createService(given: {
  readonly db: Database
  /** What people call each tenant; one without a name goes by its id. */
  readonly tenantNames?: Readonly<Record<string, string>>
}): Service {
  const { db, tenantNames = {} } = given
  let catalogue: Promise<Catalogue> | undefined
  return {
    db,
    catalogue: () => (catalogue ??= readCatalogue()),
    adopted: adoptedSchemes(db),
    tenantName: (tenant) => tenantNames[tenant] ?? tenant,
    now: () => new Date(),
    newId: () => randomUUID(),
  }
}

async function readCatalogue(): Promise<Catalogue> {
  const { shippedDocuments } = await import('./schemes/shipped-documents.ts')
  return catalogueOf(await shippedDocuments((sentences) => console.error(sentences)))
}
