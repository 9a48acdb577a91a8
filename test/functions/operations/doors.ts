import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaOf, type Area } from '#functions/areas.ts'
import { createVerify } from '#functions/auth/index.ts'
import { createApp } from '#functions/http.ts'
import { startDatabase } from '#functions/local/dynamodb/index.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { connect, ensureTables } from '#functions/store/index.ts'
import type { Endpoint, InputOf } from '#shared/api/index.ts'
import { startIssuer } from '../local/sign-in.ts'
import { eventOf, responseOf } from '../lambda-event.ts'
import { importLambdas } from './lambdas.ts'
import { tokenMaker, type Bearer } from './tokens.ts'

/** The two ways into the service; the contract is the same through both. */
export const DOORS = ['the local server’s app', 'the bundled Lambda handler'] as const

/** One way into the service. */
export type Door = (typeof DOORS)[number]

/** What a call carries besides its endpoint's input. */
export interface Call<E extends Endpoint> extends Partial<InputOf<E>> {
  readonly as?: Bearer
  readonly token?: string
  readonly key?: string
}

/** The service behind both doors, on a database in memory, with the local issuer. */
export async function openDoors() {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-doors-'))
  const database = await startDatabase({ memory: true })
  const connection = { tableName: `test-${randomUUID()}`, endpoint: database.endpoint }
  await ensureTables(connection)
  const db = connect(connection)
  const { server, origin, issuer } = await startIssuer(folder)
  const tokens = await tokenMaker(issuer, folder)
  const logged: unknown[] = []
  const app = createApp({
    operations,
    service: createService({ db }),
    verify: createVerify({ issuer: issuer.issuer, audience: issuer.audience, jwksUri: issuer.jwksUri }),
    log: (_message, error) => logged.push(error),
  })
  const lambda = await importLambdas({
    TABLE_NAME: connection.tableName,
    BALLOTS_TABLE_NAME: `${connection.tableName}-ballots`,
    DYNAMODB_ENDPOINT: connection.endpoint,
    ISSUER: issuer.issuer,
    AUDIENCE: issuer.audience,
    JWKS_URI: issuer.jwksUri,
    TOKEN_CLAIMS: 'believed',
  })

  /** Sends a request as it is. */
  async function send(door: Door, request: Request): Promise<Response> {
    return door === DOORS[0] ? app.request(request) : responseOf(await lambda[areaFor(request)](await eventOf(request)))
  }

  /** Calls an operation. */
  async function call<E extends Endpoint>(
    door: Door,
    endpoint: E,
    { as, token, key, ...input }: Call<E>,
  ): Promise<Response> {
    const bearer = token ?? (as ? await tokens.valid(as) : undefined)
    const body = input.body instanceof Uint8Array ? Uint8Array.from(input.body) : JSON.stringify(input.body ?? {})
    const headers = {
      'content-type': input.body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    }
    const query = new URLSearchParams(input.query as Record<string, string> | undefined).toString() // queries are texts
    const url = `http://api.test${filled(endpoint.path, input.params)}${query === '' ? '' : `?${query}`}`
    const init = endpoint.method === 'GET' ? {} : { body }
    return send(door, new Request(url, { method: endpoint.method, headers, ...init }))
  }

  async function close(): Promise<void> {
    db.close()
    server.close()
    server.closeAllConnections()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }

  return { call, send, close, db, connection, tokens, issuer, origin, logged, database }
}

/** What a call gave: its status and its body, as JSON or as bytes. */
export async function answerOf(response: Response): Promise<{ status: number; type: string; body: unknown }> {
  const type = response.headers.get('content-type') ?? ''
  const body: unknown = type.includes('json') ? await response.json() : new Uint8Array(await response.arrayBuffer())
  return { status: response.status, type, body }
}

function filled(path: string, params: unknown): string {
  const given = { ...(params as Record<string, string> | undefined) } // parameters of paths are texts
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(given[name] ?? ''))
}

/** The area whose function the gateway sends a request to; what is no operation at all any of them refuses. */
function areaFor({ method, url }: Request): Area {
  const { pathname } = new URL(url)
  const matching = operations
    .filter((one) => one.method === method && patternOf(one.path).test(pathname))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)
  return matching[0] ? areaOf(matching[0]) : 'records'
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}
