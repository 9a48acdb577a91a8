import type { Caller } from '#functions/auth/index.ts'
import type { Database } from '#functions/store/index.ts'
import type { AdoptedSchemes } from './schemes/adopted.ts'
import type { Catalogue } from './schemes/catalogue.ts'

/** What the service is built from, once. */
export interface Service {
  readonly db: Database
  /** Regulations that can be adopted; read when first asked for. */
  readonly catalogue: () => Promise<Catalogue>
  /** Schemes that offices have adopted. */
  readonly adopted: AdoptedSchemes
  /** What people call a tenant. */
  readonly tenantName: (tenant: string) => string
  readonly now: () => Date
  /** A name no row has yet. */
  readonly newId: () => string
}

/** What an operation may use; the tenant comes from the caller's token and from nowhere else. */
export interface Context extends Service {
  readonly caller: Caller
  /** The caller's own name for this request, which makes a repeated write the same write. */
  readonly idempotencyKey?: string
}
