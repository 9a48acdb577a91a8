import type { TableRows } from '#shared/tables/index.ts'
import type { EvaluationsRequest } from '../service/evaluate.ts'
import { CallError } from './call-error.ts'

/** An evaluation ready to be sent. */
export interface Sendable {
  readonly scheme: string
  readonly tables: readonly TableRows[]
  readonly trace: readonly string[]
}

/** A request and the places of its evaluations in the list that was packed. */
export interface PackedRequest {
  readonly request: EvaluationsRequest
  readonly indexes: readonly number[]
}

/** 5 MB, less what headers and punctuation take. */
export const REQUEST_LIMIT = 4_900_000

/** The most evaluations, and the most tables, that the service takes at once. */
const MOST_PARTS = 500

/** Packs evaluations into as few requests as the limit allows, each table once a request; one that cannot fit is refused. */
export function packed(
  evaluations: readonly Sendable[],
  limit = REQUEST_LIMIT,
): { readonly requests: readonly PackedRequest[]; readonly refused: ReadonlyMap<number, CallError> } {
  const sizes = new Map<TableRows, number>()
  const requests: Filling[] = []
  const refused = new Map<number, CallError>()
  for (const [index, one] of evaluations.entries()) {
    const alone = one.tables.reduce((size, table) => size + sizeOf(table, sizes), 0)
    if (alone > limit) {
      refused.set(index, tooLarge(alone, limit))
      continue
    }
    const last = requests.at(-1)
    const filling = last && fits(last, one, sizes, limit) ? last : { size: 0, tables: [], evaluations: [], indexes: [] }
    if (filling !== last) requests.push(filling)
    put(filling, one, index, sizes)
  }
  return {
    refused,
    requests: requests.map(({ indexes, ...request }) => ({
      indexes,
      request: { evaluations: request.evaluations, tables: request.tables },
    })),
  }
}

interface Filling {
  size: number
  readonly tables: TableRows[]
  readonly evaluations: EvaluationsRequest['evaluations'][number][]
  readonly indexes: number[]
}

function fits(filling: Filling, one: Sendable, sizes: Map<TableRows, number>, limit: number): boolean {
  const tables = filling.tables.length + one.tables.length
  return (
    filling.size + added(filling, one, sizes) <= limit &&
    tables <= MOST_PARTS &&
    filling.evaluations.length < MOST_PARTS
  )
}

function added(filling: Filling, one: Sendable, sizes: Map<TableRows, number>): number {
  return one.tables
    .filter((table) => !filling.tables.includes(table))
    .reduce((size, table) => size + sizeOf(table, sizes), 0)
}

function put(filling: Filling, one: Sendable, index: number, sizes: Map<TableRows, number>): void {
  filling.size += added(filling, one, sizes)
  for (const table of one.tables) if (!filling.tables.includes(table)) filling.tables.push(table)
  const tables = one.tables.map((table) => filling.tables.indexOf(table))
  filling.evaluations.push({ scheme: one.scheme, tables, ...(one.trace.length > 0 ? { trace: [...one.trace] } : {}) })
  filling.indexes.push(index)
}

function sizeOf(table: TableRows, sizes: Map<TableRows, number>): number {
  const known = sizes.get(table)
  if (known !== undefined) return known
  const size = new TextEncoder().encode(JSON.stringify(table)).length
  sizes.set(table, size)
  return size
}

function tooLarge(size: number, limit: number): CallError {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
  return new CallError(
    'invalid',
    `所选数据表有 ${megabytes(size)} MB，超过一次可算的 ${megabytes(limit)} MB，请只选有数据的行，或删去过长的文字。`,
  )
}
