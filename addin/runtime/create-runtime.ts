import { listResults } from '#shared/api/list-results.ts'
import { createEvaluations, type PaneEvaluations } from '../functions/connect.ts'
import type { RibbonAction } from '../pane/ribbon-actions.ts'
import { readCalendar } from '../service/calendars.ts'
import { callEndpoint } from '../service/call-endpoint.ts'
import { readConfig, type Config } from '../service/config.ts'
import { evaluateByService } from '../service/evaluate.ts'
import { createSend, type Send } from '../service/request.ts'
import { createSchemes } from '../service/schemes.ts'
import { createSessionStore, type SessionStore } from '../service/session.ts'
import { tenantOf } from '../service/tenant-of.ts'
import { watched, type Watched } from './watched.ts'

/** What the functions, the ribbon and the pane of one workbook share. */
export interface Runtime {
  readonly config: () => Promise<Config>
  readonly sessions: SessionStore
  readonly send: Send
  readonly evaluations: PaneEvaluations
  /** Whether the last calculation was made on this machine. */
  readonly offline: Watched<boolean>
  /** What a ribbon button asked the pane to show. */
  readonly asked: Watched<RibbonAction | undefined>
}

/** The runtime of this page. */
export function createRuntime(): Runtime {
  const config = configOnce()
  const sessions = createSessionStore(window.sessionStorage, () => Date.now())
  const send = createSend(
    async () => (await config()).service,
    sessions,
    (input, init) => fetch(input, init),
  )
  const schemes = createSchemes(send, window.localStorage, () => tenantOf(sessions.current()))
  const offline = watched(false)
  const evaluations = createEvaluations({
    schemeOf: schemes.get,
    send: (request) => evaluateByService(send, request),
    told: offline.set,
    calendarOf: (years) => readCalendar(send, years),
    resultsOf: (cycle) => callEndpoint(send, listResults, { params: { cycle } }),
  })
  return { config, sessions, send, evaluations, offline, asked: watched<RibbonAction | undefined>(undefined) }
}

/** Reads the configuration once; a failure is tried again by the next caller. */
function configOnce(): () => Promise<Config> {
  let reading: Promise<Config> | undefined
  return () => {
    reading ??= readConfig(fetch).catch((thrown: unknown) => {
      reading = undefined
      throw thrown
    })
    return reading
  }
}
