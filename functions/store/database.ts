import type { Key } from './keys.ts'

/** A stored item. */
export type Item = Key & Readonly<Record<string, unknown>>

/** What must hold of the stored item for a write to happen. */
export type When =
  | { readonly absent: true }
  | { readonly equals: Readonly<Record<string, string | number | boolean>> }
  /** There is none, or its time to live (seconds) has passed; DynamoDB deletes late. */
  | { readonly absentOrExpiredAt: number }

/** One write of a transaction, or a check without a write. */
export type Write =
  | { readonly put: Item; readonly when?: When }
  | { readonly add: Key; readonly amounts: Readonly<Record<string, number>>; readonly when: When }
  | { readonly check: Key; readonly when: When }

/** Where a write goes. */
export function placeOf(write: Write): Key {
  if ('put' in write) return write.put
  return 'add' in write ? write.add : write.check
}

/** How a transaction ended: written whole, refused by the conditions of the writes named by position, or to be tried again. */
export type TransactOutcome =
  { readonly done: true } | { readonly failed: readonly number[] } | { readonly busy: 'conflict' | 'throttled' }

/** A part of one partition, in order of the sort key. */
export interface Range {
  readonly pk: string
  /** Only sort keys that begin so. */
  readonly prefix?: string
  /** Only sort keys behind this one. */
  readonly after?: string
  /** At most so many items a page. */
  readonly pageSize?: number
}

/** All that the stores may ask of DynamoDB: there is no scan, and every read is consistent. */
export interface Database {
  get(key: Key): Promise<Item | undefined>
  /** The items found, in no particular order; at most 100 keys. */
  batchGet(keys: readonly Key[]): Promise<readonly Item[]>
  /** The pages of a range, read as they are asked for. */
  query(range: Range): AsyncIterable<readonly Item[]>
  /** All writes or none; at most 100 writes and 4 MB. */
  transact(writes: readonly Write[]): Promise<TransactOutcome>
  /** Waits before the next attempt at what was busy; attempts count from 1. */
  pause(attempt: number): Promise<void>
}
