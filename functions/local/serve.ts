import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createVerify } from '#functions/auth/index.ts'
import { createApp } from '#functions/http.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { connect, ensureTables, membershipOf } from '#functions/store/index.ts'
import { clockOn } from './clock.ts'
import { startDatabase } from './dynamodb/index.ts'
import { createIssuer, tenants } from './issuer/index.ts'
import { exampleFile, exampleWorkbooks } from './example-workbook.ts'
import { listen } from './listen.ts'
import { seedMembers } from './seed-members.ts'
import { seed } from './seed.ts'
import type { Settings } from './settings.ts'

/** The running local service. */
export interface LocalService {
  readonly origin: string
  /** Resolves should the database end by itself; nothing works any more then. */
  readonly broken: Promise<void>
  stop(): Promise<void>
}

const TABLE = 'appraise'

/** Answers requests for pages; undefined where the address is no page. */
export type Pages = (request: Request) => Promise<Response | undefined>

/** Makes the pages that are served beside the service. */
export type CreatePages = (settings: {
  issuer: string
  clientId: string
  workbooks: readonly { readonly address: string; readonly name: string }[]
}) => Promise<Pages>

/** Starts database, sign-in, service and pages on one origin, with the sample data in place. */
export async function serve(
  { port, folder, endpoint, today }: Settings,
  createPages: CreatePages,
): Promise<LocalService> {
  const origin = `http://localhost:${port}`
  let respond = starting
  const server = createServer((request, response) => respond(request, response))
  await listen(server, port) // first of all: a taken port is told before anything else is begun
  const stops: (() => Promise<void>)[] = [
    async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  ]
  const stop = async () => {
    for (const one of stops.splice(0)) await one()
  }
  try {
    const database = endpoint === undefined ? await startDatabase({ path: join(folder, 'database') }) : undefined
    if (database) stops.push(() => database.stop())
    const connection = { tableName: TABLE, endpoint: database?.endpoint ?? endpoint ?? '' }
    const db = connect(connection)
    stops.splice(1, 0, () => {
      db.close()
      return Promise.resolve()
    })
    await ensureTables(connection)
    const service = { ...createService({ db, tenantNames: tenants }), now: clockOn(today) }
    const issuer = await createIssuer({ origin, folder })
    const app = createApp({
      operations,
      service,
      verify: createVerify(
        { issuer: issuer.issuer, audience: issuer.audience, jwksUri: issuer.jwksUri },
        { claims: 'ignored', memberOf: (identity) => membershipOf(db, identity) },
      ),
      log: (message, error) => console.error(`[${message}]`, error),
    })
    const { issuer: name, clientId } = issuer
    const workbooks = await exampleWorkbooks(service)
    const [pages] = await Promise.all([
      createPages({
        issuer: name,
        clientId,
        workbooks: workbooks.map(({ address, name: file }) => ({ address, name: file })),
      }),
      seed(service),
      seedMembers(service, issuer.issuer),
    ])
    for (const workbook of workbooks) app.get(workbook.address, () => exampleFile(service, workbook))
    const answer = getRequestListener(async (request) => (await pages(request)) ?? app.fetch(request))
    respond = (request, response) => {
      if (issuer.serves(request.url)) issuer.callback(request, response)
      else void answer(request, response)
    }
    return { origin, broken: database?.ended ?? new Promise(() => undefined), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function starting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
  response.end('正在启动，请稍候。')
}
