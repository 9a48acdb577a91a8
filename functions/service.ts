import { randomUUID } from 'node:crypto'
import type { Database } from '#functions/store/index.ts'
import type { Service } from './context.ts'
import { adoptedSchemes } from './schemes/adopted.ts'
import { catalogueOf, type ShippedDocument } from './schemes/catalogue.ts'

/** The service over a database, with the regulations it ships. */
export function createService(given: {
  readonly db: Database
  readonly documents: readonly ShippedDocument[]
  /** What people call each tenant; one without a name goes by its id. */
  readonly tenantNames?: Readonly<Record<string, string>>
}): Service {
  const { db, documents, tenantNames = {} } = given
  return {
    db,
    catalogue: catalogueOf(documents),
    adopted: adoptedSchemes(db),
    tenantName: (tenant) => tenantNames[tenant] ?? tenant,
    now: () => new Date(),
    newId: () => randomUUID(),
  }
}
