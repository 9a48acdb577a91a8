/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The arguments of a method, or of the path to an object; objects are given by the number of their path. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[]
  readonly ReferencedObjectPathIds?: readonly (number | null)[]
}

/** How the client says which object it means. */
export interface ObjectPath {
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

/** Which properties a load asks for. */
export interface Query {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

/** One step of a batch. */
export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name?: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: Query
}

/** One context.sync(). */
export interface Batch {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

/** What went wrong with a batch, and at which action. */
export interface BatchError {
  readonly Code: string
  readonly Message: string
  readonly Location: string
  readonly ActionIndex: number
  readonly HttpStatusCode: number
}

/** The answer to a batch: the results of the actions up to its end or its error. */
export interface BatchReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[]
  readonly TraceIds: readonly number[]
  readonly Error?: BatchError
}

/** A message of the client library: a batch to process. */
export interface ClientMessage {
  readonly id: number
  readonly type: number
  readonly message: { readonly body: string | Batch }
}

/** The kinds of path to an object. */
export const pathTypes = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const

/** The kinds of action in a batch. */
export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureProcess: 6,
  queryAsJson: 7,
} as const

/** The kinds of message between the library and its host. */
export const messageTypes = { request: 1, response: 2, events: 3 } as const
