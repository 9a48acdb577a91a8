import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { evaluate } from '#shared/engine/evaluate.ts'
import { schemeName, type Scheme } from '#shared/scheme/schema.ts'
import type { EvaluationsRequest } from '#addin/service/evaluate.ts'

/** The engine behind HTTP on a free loopback port, counting what it is asked. */
export interface Loopback {
  readonly origin: string
  /** Bodies of POST /v1/evaluations, in order. */
  readonly evaluations: EvaluationsRequest[]
  readonly paths: string[]
  /** Answers every request with this status, until set to undefined. */
  failWith: number | undefined
  readonly close: () => Promise<void>
}

/** Serves one scheme and evaluations of it. */
export async function startLoopback(scheme: Scheme): Promise<Loopback> {
  const app = new Hono()
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
      ? c.json({ scheme })
      : problem(404, `没有考核办法“${c.req.param('id')}”。`),
  )
  app.post('/v1/evaluations', async (c) => {
    // the test's own request
    const request = await c.req.json<EvaluationsRequest>()
    loopback.evaluations.push(request)
    const appraisals = request.evaluations.map(({ tables, trace }) =>
      evaluate(
        scheme,
        tables.flatMap((index) => request.tables[index] ?? []),
        { trace: trace ?? [] },
      ),
    )
    return c.json({ appraisals })
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  const loopback: Loopback = {
    origin: `http://127.0.0.1:${port}`,
    evaluations: [],
    paths: [],
    failWith: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return loopback
}
