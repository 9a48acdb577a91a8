import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createDynalite, type DynaliteStore, type WireRequest } from './internals.ts'
import { answerOf } from './service-error.ts'
import { singleWrite } from './single-write.ts'
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts'
import { transactGet } from './transact-get.ts'
import { transactWrite, type Tokens } from './transact-write.ts'

type Operation = (request: WireRequest) => Promise<WireRequest>

/** dynalite with transactions, time-to-live settings and stored items in failed conditions; not yet listening. */
export async function createDatabaseServer(path?: string): Promise<Server> {
  const { server, store } = createDynalite(path)
  await store.db.open()
  const operations = operationsOn(store)
  const stock = server.listeners('request').map((listener) => listener as (...args: unknown[]) => void) // Function by type only
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const operation = operations.get(String(request.headers['x-amz-target']).split('.')[1] ?? '')
    if (operation) void answer(request, response, operation)
    else for (const listener of stock) listener.call(server, request, response)
  })
  return server
}

function operationsOn(store: DynaliteStore): Map<string, Operation> {
  const tokens: Tokens = new Map()
  let last: Promise<unknown> = Promise.resolve()
  const oneByOne =
    (operation: Operation): Operation =>
    (request) => {
      const run = last.then(() => operation(request))
      last = run.catch(() => undefined) // its caller is told; the next one must not wait for ever
      return run
    }
  return new Map<string, Operation>([
    ['TransactWriteItems', oneByOne((request) => transactWrite(store, request, tokens))],
    ['TransactGetItems', oneByOne((request) => transactGet(store, request))],
    ['UpdateTimeToLive', (request) => updateTimeToLive(store, request)],
    ['DescribeTimeToLive', (request) => describeTimeToLive(store, request)],
    ['PutItem', (request) => singleWrite(store, 'putItem', request)],
    ['UpdateItem', (request) => singleWrite(store, 'updateItem', request)],
    ['DeleteItem', (request) => singleWrite(store, 'deleteItem', request)],
  ])
}

async function answer(request: IncomingMessage, response: ServerResponse, operation: Operation): Promise<void> {
  let status = 200
  let body: unknown
  try {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer) // a request without encoding yields Buffers
    body = await operation(JSON.parse(Buffer.concat(chunks).toString()) as WireRequest) // checked by each operation
  } catch (error) {
    const told = answerOf(error)
    status = told?.statusCode ?? 500
    body = told?.body ?? { __type: 'com.amazon.coral.service#InternalFailure', message: String(error) }
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'x-amzn-requestid': randomBytes(26).toString('hex'),
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
