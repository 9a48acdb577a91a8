import type * as z from 'zod'
import type { Endpoint, Role } from '#shared/api/index.ts'
import type { Context } from './context.ts'
import { isRefused, type Refused } from './refused.ts'
import { readPart } from './read-input.ts'
import { ROLES_OF } from './roles.ts'

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
export interface Operation extends Endpoint {
  readonly roles: readonly Role[]
  /** Checks the input and does the work: the answer, or why there is none. */
  readonly run: (input: RawInput, context: Context) => Promise<unknown>
  /** The name of the file it gives, where it gives one. */
  readonly fileName?: (params: Readonly<Record<string, string>>) => string
}

/** An endpoint with what it does. */
export function operation<E extends Endpoint>(
  endpoint: E,
  run: (input: Input<E>, context: Context) => Promise<z.output<E['output']> | Refused>,
  fileName?: Operation['fileName'],
): Operation {
  const roles = ROLES_OF[endpoint.name]
  if (!roles) throw new Error(`no roles for ${endpoint.name}`)
  return {
    ...endpoint,
    roles,
    ...(fileName ? { fileName } : {}),
    run: async (raw, context) => {
      const params = readPart(endpoint.params, raw.params, '网址')
      if (isRefused(params)) return params
      const query = readPart(endpoint.query, raw.query, '网址参数')
      if (isRefused(query)) return query
      const body = readPart(endpoint.body, raw.body, '请求内容')
      if (isRefused(body)) return body
      // each part is what its own schema gave
      return run({ params, query, body } as Input<E>, context)
    },
  }
}
