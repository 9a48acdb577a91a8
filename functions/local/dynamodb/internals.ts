import { createRequire } from 'node:module'
import type { Server } from 'node:http'

/** An item or key in DynamoDB's wire form: attribute name to typed value. */
export type WireItem = Record<string, object>

/** One request of the DynamoDB protocol as it came over the wire. */
export type WireRequest = Record<string, unknown>

/** dynalite's record of a table; only what the extension reads. */
export interface TableRecord {
  readonly TableName: string
}

/** Node's callback with an error first. */
export type Done<T> = (error: unknown, value: T) => void

/** dynalite's view of one table or index inside its LevelDB. */
export interface SubStore {
  lock(keys: string | string[], run: (release: (done: () => void) => () => void) => void): void
  get(key: string, done: Done<WireItem | undefined>): void
  put(key: string, value: WireItem, done: Done<void>): void
  del(key: string, done: Done<void>): void
}

/** One entry of an atomic LevelDB write. */
export type BatchEntry =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string }

/** dynalite's private store: all tables over one LevelDB. */
export interface DynaliteStore {
  readonly db: {
    open(): Promise<void>
    get(key: string, done: Done<unknown>): void
    batch(entries: readonly BatchEntry[], done: Done<void>): void
  }
  getTable(name: string, done: Done<TableRecord>): void
  getItemDb(name: string): SubStore
  getIndexDb(kind: string, table: string, index: string): SubStore
}

type Action = (store: DynaliteStore, request: WireRequest, done: Done<WireRequest>) => void

interface Checks {
  readonly types: unknown
  readonly custom: unknown
}

interface DatabaseModule {
  create: (options: object) => DynaliteStore
  validateItem: (item: unknown, table: TableRecord) => Error | null | undefined
  validateKey: (key: unknown, table: TableRecord) => Error | null | undefined
  createKey: (itemOrKey: unknown, table: TableRecord) => string
  checkConditional: (request: WireRequest, stored: WireItem | undefined) => Error | null | undefined
}

interface ValidationModule {
  checkTypes(request: WireRequest, types: unknown): WireRequest
  checkValidations(request: WireRequest, types: unknown, custom: unknown, store: DynaliteStore): void
}

/** The single-item actions that transactions are made of. */
export type ActionName = 'putItem' | 'updateItem' | 'deleteItem' | 'getItem'

// dynalite 4.0.0 ships no types and shares these modules with itself by CommonJS; the pin and the conformance tests guard them
const load = createRequire(import.meta.url)
const database = load('dynalite/db') as DatabaseModule // untyped package
const validations = load('dynalite/validations') as ValidationModule // untyped package
const dynalite = load('dynalite') as (options: object) => Server // untyped package

const actions = new Map<ActionName, { run: Action; checks: Checks }>()
for (const name of ['putItem', 'updateItem', 'deleteItem', 'getItem'] as const) {
  const run = load(`dynalite/actions/${name}`) as Action // untyped package
  const checks = load(`dynalite/validations/${name}`) as Checks // untyped package
  actions.set(name, { run, checks })
}

/** dynalite's own key and condition functions. */
export const { validateItem, validateKey, createKey, checkConditional } = database

/** One of dynalite's own actions with its checks. */
export function actionOf(name: ActionName): { run: Action; checks: Checks } {
  const action = actions.get(name)
  if (!action) throw new Error(`dynalite has no action ${name}`)
  return action
}

/** The request after dynalite's own checks of form, as its action expects it; throws a service error. */
export function checkedRequest(name: ActionName, request: WireRequest, store: DynaliteStore): WireRequest {
  const { checks } = actionOf(name)
  const typed = validations.checkTypes(structuredClone(request), checks.types)
  validations.checkValidations(typed, checks.types, checks.custom, store)
  return typed
}

/** A callback-style call as a promise. */
export function promised<T>(call: (done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      if (error) reject(error instanceof Error ? error : new Error('dynalite failed', { cause: error }))
      else resolve(value)
    })
  })
}

/** A stock dynalite server together with the private store it works on. */
export function createDynalite(path: string | undefined): { server: Server; store: DynaliteStore } {
  const original = database.create
  const created: DynaliteStore[] = []
  database.create = (options) => {
    const store = original(options)
    created.push(store)
    return store
  }
  try {
    const server = dynalite({ ...(path ? { path } : {}), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
    const [store] = created
    if (!store) throw new Error('dynalite made no store')
    return { server, store }
  } finally {
    database.create = original
  }
}
