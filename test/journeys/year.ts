import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import { createVerify } from '#functions/auth/index.ts'
import { createApp } from '#functions/http.ts'
import { startDatabase } from '#functions/local/dynamodb/index.ts'
import { operations } from '#functions/operations/index.ts'
import { createService } from '#functions/service.ts'
import { clientSettings } from '#functions/store/connect.ts'
import { connect, ensureTables } from '#functions/store/index.ts'
import { moveCycle, readCycle, type Endpoint, type InputOf, type OutputOf } from '#shared/api/index.ts'
import { startIssuer } from '../functions/local/sign-in.ts'
import { tokenMaker, type Bearer } from '../functions/operations/tokens.ts'

/** What of an item changes whenever anything in it does; contents found by their hash lie under it and never change. */
const MARKS = {
  ProjectionExpression:
    'pk, sk, version, auditHash, #hash, touched, #tables, epoch, closed, frozen, requestHash, updatedAt',
  ExpressionAttributeNames: { '#hash': 'hash', '#tables': 'tables' },
}

/** What a call carries: who calls, the endpoint's input, and the caller's own name for the request. */
export type Given<E extends Endpoint> = Partial<InputOf<E>> & { readonly as?: Bearer; readonly key?: string }

/** One office's year, seen through HTTP alone, with a clock of its own. */
export type Year = Awaited<ReturnType<typeof beginYear>>

/** The service of one tenant over a database in memory; the office's clerk calls unless another does. */
export async function beginYear(tenant: string) {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-year-'))
  const database = await startDatabase({ memory: true })
  const connection = { tableName: `test-${randomUUID()}`, endpoint: database.endpoint }
  await ensureTables(connection)
  const db = connect(connection)
  const { server, issuer } = await startIssuer(folder)
  const tokens = await tokenMaker(issuer, folder)
  let now = new Date('2016-01-01T02:00:00.000Z')
  const app = createApp({
    operations,
    service: { ...createService({ db }), now: () => now },
    verify: createVerify({ issuer: issuer.issuer, audience: issuer.audience, jwksUri: issuer.jwksUri }),
    log: (_message, error) => {
      throw error
    },
  })
  const office: Bearer = { tenant, roles: ['office'], name: '考核办经办人' }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(connection)))

  async function send<E extends Endpoint>(endpoint: E, { as = office, key, ...input }: Given<E>): Promise<Response> {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent((input.params as Record<string, string>)[name] ?? ''),
    )
    const query = new URLSearchParams(input.query as Record<string, string> | undefined).toString() // queries are texts
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokens.valid(as)}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    }
    const init = endpoint.method === 'GET' ? {} : { body: JSON.stringify(input.body ?? {}) }
    return app.request(`http://year.test${path}${query && `?${query}`}`, { method: endpoint.method, headers, ...init })
  }

  /** Does what must go well, and gives what the service answered. */
  async function done<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<OutputOf<E>> {
    const response = await send(endpoint, given)
    const type = response.headers.get('content-type') ?? ''
    const body: unknown = type.includes('json') ? await response.json() : new Uint8Array(await response.arrayBuffer())
    if (response.status !== endpoint.status) throw new Error(`${endpoint.name}: ${JSON.stringify(body).slice(0, 2000)}`)
    return endpoint.output.parse(body) as OutputOf<E> // what its own schema gave
  }

  /** Does what must be refused; nothing in the whole database may change. Gives the status and the sentence. */
  async function refused<E extends Endpoint>(endpoint: E, given: Given<E>): Promise<readonly [number, string]> {
    const before = await everything()
    const response = await send(endpoint, given)
    const { detail } = (await response.json()) as { detail: string } // problems have one
    expect(await everything()).toEqual(before)
    return [response.status, detail]
  }

  /** Every item of the database: where it lies, its version, and the hash or the moment that goes with each change. */
  async function everything(): Promise<unknown[]> {
    const items: unknown[] = []
    let next: Record<string, unknown> | undefined
    do {
      const page = await client.send(
        new ScanCommand({ TableName: connection.tableName, ...MARKS, ...(next ? { ExclusiveStartKey: next } : {}) }),
      )
      items.push(...(page.Items ?? []))
      next = page.LastEvaluatedKey
    } while (next)
    return items
  }

  /** Moves a cycle to a step, as it stands now. */
  async function move(cycle: string, to: string, reason?: string): Promise<OutputOf<typeof moveCycle>> {
    return done(moveCycle, await moving(cycle, to, reason))
  }

  /** A move that must be refused. */
  async function cannotMove(cycle: string, to: string, reason?: string): Promise<readonly [number, string]> {
    return refused(moveCycle, await moving(cycle, to, reason))
  }

  async function moving(cycle: string, to: string, reason?: string) {
    const params = { cycle }
    const { version } = await done(readCycle, { params })
    return { params, body: { to, seen: version, ...(reason === undefined ? {} : { reason }) } }
  }

  return {
    office,
    /** A clerk of a unit of the same office. */
    unit: (unit: string): Bearer => ({
      tenant,
      roles: ['unit'],
      unit,
      name: `${unit}经办人`,
      subject: `${tenant}-${unit}`,
    }),
    /** Sets the clock: a day in China, at ten in the morning or at the time given. */
    on: (day: string, time = '10:00') => {
      now = new Date(`${day}T${time}:00.000+08:00`)
    },
    send,
    done,
    refused,
    move,
    cannotMove,
    close: async () => {
      db.close()
      client.destroy()
      server.close()
      server.closeAllConnections()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
