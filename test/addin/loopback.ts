import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { evaluate as evaluations } from '#shared/api/evaluate.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { Appraisal } from '#shared/engine/result.ts'
import { ENGINE_VERSION } from '#shared/engine/version.ts'
import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import type { EvaluationsRequest } from '#addin/service/evaluate.ts'

/** The engine behind HTTP on a free loopback port, counting what it is asked. */
export interface Loopback {
  readonly origin: string
  /** Bodies of POST /v1/evaluations, in order. */
  readonly evaluations: EvaluationsRequest[]
  readonly paths: string[]
  /** Days off that the office has entered itself. */
  daysOff: readonly string[]
  /** Answers every request with this status, until set to undefined. */
  failWith: number | undefined
  /** What GET /v1/cycles/2016/results gives. */
  official: Appraisal | undefined
  readonly close: () => Promise<void>
}

/** Serves one scheme and evaluations of it. */
export async function startLoopback(scheme: Scheme): Promise<Loopback> {
  const app = new Hono()
  const document = { id: scheme.id, version: scheme.version, title: scheme.title, readings: {}, parameters: {} }
  const problem = (status: number, detail: string): Response =>
    Response.json({ type: 'about:blank', title: detail, status, detail }, { status })
  app.use(async (c, next) => {
    loopback.paths.push(c.req.path)
    if (loopback.failWith !== undefined) return problem(loopback.failWith, '示例:这一次没有成功。')
    if (c.req.header('authorization') !== 'Bearer sample-token') return problem(401, '登录已过期,请重新登录。')
    await next()
    return undefined
  })
  app.get('/v1/schemes/:id', (c) =>
    c.req.param('id') === schemeName(scheme)
      ? c.json({ scheme, readings: {}, parameters: {}, document })
      : problem(404, `没有考核办法“${c.req.param('id')}”。`),
  )
  app.post('/v1/evaluations', async (c) => {
    const request = evaluations.body.parse(await c.req.json())
    loopback.evaluations.push(request)
    const appraisals = request.evaluations.map(({ tables, trace }) =>
      evaluate(
        scheme,
        tables.flatMap((index) => request.tables[index] ?? []),
        { trace: trace ?? [] },
      ),
    )
    return c.json({ appraisals, engine: ENGINE_VERSION })
  })
  app.get('/v1/holidays/:year', (c) => {
    const year = Number(c.req.param('year'))
    const own = loopback.daysOff.filter((day) => day.startsWith(String(year)))
    return c.json({ year, daysOff: own, workingDays: [], complete: false, version: 0, findings: [] })
  })
  app.get('/v1/cycles/:cycle/results', (c) => {
    const { official } = loopback
    if (!official || c.req.param('cycle') !== '2016')
      return problem(404, `考核周期“${c.req.param('cycle')}”还没有记录结果。`)
    const confirmed = {
      confirmedBy: '示例',
      confirmedAt: '2016-12-30T00:00:00.000Z',
      allocationVersion: 1,
      approval: null,
    }
    return c.json({
      ...official,
      ...confirmed,
      cycle: '2016',
      state: 'summing-up',
      stateKind: 'grading',
      gradeTitle: '拟定等次',
    })
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  const loopback: Loopback = {
    origin: `http://127.0.0.1:${port}`,
    evaluations: [],
    paths: [],
    daysOff: [],
    failWith: undefined,
    official: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return loopback
}
