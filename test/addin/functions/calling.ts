import { connectEvaluations } from '#addin/functions/evaluations.ts'
import { createEvaluations } from '#addin/functions/connect.ts'
import { callEndpoint } from '#addin/service/call-endpoint.ts'
import { evaluateByService } from '#addin/service/evaluate.ts'
import { readCalendar } from '#addin/service/calendars.ts'
import { createSend } from '#addin/service/request.ts'
import { createSchemes } from '#addin/service/schemes.ts'
import { createSessionStore, type SessionStore } from '#addin/service/session.ts'
import { listResults } from '#shared/api/list-results.ts'
import type { Cell } from '#shared/tables/index.ts'

/** What stands for Excel's own CustomFunctions.Error where there is no Excel. */
class CellError extends Error {
  readonly code: string
  constructor(code: string, message?: string) {
    super(message)
    this.code = code
  }
}

/** The runtime of the functions, connected to a service. */
export interface Runtime {
  readonly sessions: SessionStore
  readonly offline: boolean[]
  readonly forget: () => void
}

/** Connects the functions to the service at `origin`, signed in with a token unless that is null. */
export function connectTo(
  origin: () => string,
  token: string | null = 'sample-token',
  fetcher: typeof fetch = fetch,
): Runtime {
  Object.assign(globalThis, {
    CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
  })
  const sessions = createSessionStore(undefined, () => 0)
  if (token !== null) sessions.set({ accessToken: token, expiresAt: 1 })
  const offline: boolean[] = []
  const send = createSend(() => Promise.resolve(origin()), sessions, fetcher)
  const schemes = createSchemes(send, undefined, () => 'yinhai')
  const evaluations = createEvaluations({
    schemeOf: schemes.get,
    send: (request) => evaluateByService(send, request),
    told: (away) => offline.push(away),
    calendarOf: (years) => readCalendar(send, years),
    resultsOf: (cycle) => callEndpoint(send, listResults, { params: { cycle } }),
  })
  connectEvaluations(evaluations)
  return { sessions, offline, forget: evaluations.forget }
}

/** A call as Excel makes it: arguments are fresh copies each time. */
export function invocation(addresses?: string[]): CustomFunctions.CancelableInvocation {
  return addresses ? { parameterAddresses: addresses } : {}
}

/** Ranges as Excel hands them over: new arrays each time, texts, '' for an empty cell. */
export function ranges(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): string[][][] {
  return Object.values(sheets).map((rows) => rows.map((row) => row.map((cell) => String(cell ?? ''))))
}
