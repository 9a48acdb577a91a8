import { problemError } from './problem-error.ts'
import { ServiceError } from './service-error.ts'
import type { SessionStore } from './session.ts'

/** One call of the service. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path below the service's origin, such as `/v1/me`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
  /** JSON, or a workbook's bytes. */
  readonly body?: unknown
  /** Makes a repeated write the same write. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** Sends a call; answers that are not a success become a ServiceError with a sentence. */
export type Send = (call: Call) => Promise<Response>

/** Calls the service at its origin ('' for the page's own) as the person signed in. */
export function createSend(origin: () => Promise<string>, sessions: SessionStore, fetcher: typeof fetch): Send {
  return async (call) => {
    const session = sessions.current()
    if (!session) throw new ServiceError('not-signed-in', '请先登录：打开“绩效考核”窗格，点“登录”。')
    const response = await request(await origin(), call, fetcher, { authorization: `Bearer ${session.accessToken}` })
    if (response.ok) return response
    if (response.status === 401) sessions.set(undefined)
    throw await problemError(response)
  }
}

/** Calls the service as nobody: for what a code lets its holder do. */
export function createOpenSend(origin: () => Promise<string>, fetcher: typeof fetch): Send {
  return async (call) => {
    const response = await request(await origin(), call, fetcher)
    if (response.ok) return response
    throw await problemError(response)
  }
}

function request(origin: string, call: Call, fetcher: typeof fetch, given: HeaderTexts = {}): Promise<Response> {
  return reach(fetcher, origin + pathOf(call), {
    method: call.method,
    headers: { ...given, ...headersOf(call) },
    ...(call.body === undefined ? {} : { body: bodyOf(call.body) }),
    ...(call.signal ? { signal: call.signal } : {}),
  })
}

async function reach(fetcher: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetcher(url, init)
  } catch (thrown) {
    if (init.signal?.aborted) throw thrown
    throw new ServiceError('unreachable', '连接不上考核系统，请检查网络后再试。', { cause: thrown })
  }
}

function pathOf({ path, query = {} }: Call): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

type HeaderTexts = Readonly<Record<string, string>>

function headersOf(call: Call): HeaderTexts {
  const content =
    call.body === undefined ? {} : { 'content-type': call.body instanceof Uint8Array ? XLSX : 'application/json' }
  const key = call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }
  return { ...content, ...key }
}

function bodyOf(body: unknown): BodyInit {
  return body instanceof Uint8Array ? new Blob([Uint8Array.from(body)]) : JSON.stringify(body)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
