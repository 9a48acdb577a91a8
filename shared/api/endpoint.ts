import * as z from 'zod'

/** What a request without such a part has. */
export const nothing = z.strictObject({})

/** An .xlsx workbook, as bytes. */
export const workbookFile = z.custom<Uint8Array>((value) => value instanceof Uint8Array, '应为文件内容')

/** A .docx document, as bytes. */
export const wordFile = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** One operation as both sides see it: where it is called, what it takes, what it gives. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with its parameters in braces, e.g. `/v1/cycles/{cycle}`. */
  readonly path: `/v1/${string}`
  /** What it does, in Chinese. */
  readonly summary: string
  /** The status of a reply that went well; a write that makes something new says 201. */
  readonly status: 200 | 201
  /** Whether it writes, and so takes an Idempotency-Key. */
  readonly writes: boolean
  /** Whether it takes no Idempotency-Key although it writes: its answer is kept nowhere, or what it uses up is its key. */
  readonly keyless: boolean
  /** Whether the code it is given lets its caller in, and no token is asked for. */
  readonly byCode: boolean
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly output: Output
}

/** The parts of a request as the caller gives them. */
export interface InputOf<E extends Endpoint> {
  readonly params: z.input<E['params']>
  readonly query: z.input<E['query']>
  readonly body: z.input<E['body']>
}

/** What a call gives back. */
export type OutputOf<E extends Endpoint> = z.output<E['output']>

type Nothing = typeof nothing

/** An endpoint; parts of the request that are not named are empty. */
export function endpoint<
  Output extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(given: {
  name: string
  method: Endpoint['method']
  path: Endpoint['path']
  summary: string
  status?: 201
  writes?: true
  keyless?: true
  byCode?: true
  params?: Params
  query?: Query
  body?: Body
  output: Output
}): Endpoint<Params, Query, Body, Output> {
  return {
    ...given,
    status: given.status ?? 200,
    writes: given.writes ?? false,
    keyless: given.keyless ?? false,
    byCode: given.byCode ?? false,
    params: (given.params ?? nothing) as Params, // Params is Nothing exactly when none is given
    query: (given.query ?? nothing) as Query, // as above
    body: (given.body ?? nothing) as Body, // as above
    output: given.output,
  }
}
