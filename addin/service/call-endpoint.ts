import type { Endpoint, InputOf, OutputOf } from '#shared/api/endpoint.ts'
import type { Send } from './request.ts'
import { ServiceError } from './service-error.ts'

/** What a call gives along beside the endpoint's own input. */
export interface CallOptions {
  readonly signal?: AbortSignal
  /** The same key makes a repeated write the same write; a fresh one is taken when absent. */
  readonly idempotencyKey?: string
}

/** The parts of a request that an endpoint needs. */
export type GivenTo<E extends Endpoint> = Partial<InputOf<E>>

/** Calls one operation of the service; its answer is checked against what both sides agreed. */
export async function callEndpoint<E extends Endpoint>(
  send: Send,
  endpoint: E,
  input: GivenTo<E> = {},
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const response = await send({
    method: endpoint.method,
    path: pathOf(endpoint.path, textsOf(input.params)),
    query: textsOf(input.query),
    ...(input.body === undefined ? (endpoint.method === 'GET' ? {} : { body: {} }) : { body: input.body }),
    ...(endpoint.writes && !endpoint.keyless ? { idempotencyKey: options.idempotencyKey ?? crypto.randomUUID() } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const answer: unknown = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer())
  const checked = endpoint.output.safeParse(answer)
  if (!checked.success)
    throw new ServiceError('failed', '服务的答复看不懂，请更新加载项后重试。', { cause: checked.error })
  // OutputOf<E> is by definition what this schema gives
  return checked.data as OutputOf<E>
}

function pathOf(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''))
}

/** Parameters of paths and queries as texts; they hold nothing else. */
function textsOf(values: unknown): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )
}
