import type * as z from 'zod'
import type { Endpoint, Role } from '#shared/api/index.ts'
import type { Context, Service } from './context.ts'
import { isRefused, type Refused } from './refused.ts'
import { readPart } from './read-input.ts'
import { BY_CODE, ROLES_OF } from './roles.ts'

/** A request's parts before anyone has looked at them. */
export interface RawInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** A request's parts once checked. */
export interface Input<E extends Endpoint> {
  readonly params: z.output<E['params']>
  readonly query: z.output<E['query']>
  readonly body: z.output<E['body']>
}

/** One operation as data: where it is called, who may, what it takes and gives, and what it does. No HTTP in it. */
export type Operation = SignedOperation | CodeOperation

interface Described extends Endpoint {
  readonly roles: readonly Role[]
  /** The name of the file it gives, where it gives one. */
  readonly fileName?: (params: Readonly<Record<string, string>>) => string
}

/** An operation for those who have signed in. */
export interface SignedOperation extends Described {
  readonly byCode: false
  /** Checks the input and does the work: the answer, or why there is none. */
  readonly run: (input: RawInput, context: Context) => Promise<unknown>
}

/** An operation for whoever holds a code: it knows no caller and no office but the code's. */
export interface CodeOperation extends Described {
  readonly byCode: true
  readonly run: (input: RawInput, service: Service) => Promise<unknown>
}

type Run<E extends Endpoint, C> = (input: Input<E>, context: C) => Promise<z.output<E['output']> | Refused>

/** An endpoint with what it does. */
export function operation<E extends Endpoint>(
  endpoint: E,
  run: Run<E, Context>,
  fileName?: Described['fileName'],
): SignedOperation {
  const roles = ROLES_OF[endpoint.name]
  if (!roles || endpoint.byCode) throw new Error(`no roles for ${endpoint.name}`)
  return { ...endpoint, byCode: false, roles, ...(fileName ? { fileName } : {}), run: checked(endpoint, run) }
}

/** An endpoint that a code opens, with what it does. */
export function codeOperation<E extends Endpoint>(endpoint: E, run: Run<E, Service>): CodeOperation {
  if (!endpoint.byCode || !BY_CODE.includes(endpoint.name)) throw new Error(`${endpoint.name} is not opened by a code`)
  return { ...endpoint, byCode: true, roles: [], run: checked(endpoint, run) }
}

function checked<E extends Endpoint, C>(endpoint: E, run: Run<E, C>) {
  return async (raw: RawInput, context: C) => {
    const params = readPart(endpoint.params, raw.params, '网址')
    if (isRefused(params)) return params
    const query = readPart(endpoint.query, raw.query, '网址参数')
    if (isRefused(query)) return query
    const body = readPart(endpoint.body, raw.body, '请求内容')
    if (isRefused(body)) return body
    // each part is what its own schema gave
    return run({ params, query, body } as Input<E>, context)
  }
}
