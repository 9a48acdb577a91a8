import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createDatabaseServer } from './create-server.ts'
import { DatabaseHeldError } from './lock-file.ts'
import type { ChildMessage } from './messages.ts'

/** A running local database. */
export interface LocalDatabase {
  /** Address for the DynamoDB client. */
  readonly endpoint: string
  /** The database's own process, or undefined in memory. */
  readonly pid: number | undefined
  /** Resolves when the database has ended, for whatever reason. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** Where the database keeps its items: a folder on disk, in a process of its own, or this process's memory. */
export type DatabasePlace = { readonly path: string } | { readonly memory: true }

/** Starts the local database on loopback; port 0 takes any free one. */
export function startDatabase(place: DatabasePlace & { readonly port?: number }): Promise<LocalDatabase> {
  const port = place.port ?? 0
  return 'path' in place ? startOnDisk(resolve(place.path), port) : startInMemory(port)
}

async function startInMemory(port: number): Promise<LocalDatabase> {
  const server = await createDatabaseServer()
  const ended = new Promise<void>((done) => server.once('close', done))
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  const { port: actual } = server.address() as AddressInfo // a TCP server has such an address
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await ended
  }
  return { endpoint: `http://127.0.0.1:${actual}`, pid: undefined, ended, stop }
}

async function startOnDisk(folder: string, port: number): Promise<LocalDatabase> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const entry = fileURLToPath(new URL('./child.ts', import.meta.url))
  const child = fork(entry, [folder, String(port)], { execArgv: ['--import', loader], stdio: 'inherit' })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const message = await firstMessage(child, ended)
  if ('held' in message) throw new DatabaseHeldError(folder)
  if ('failed' in message) throw new Error(`本机数据库没有启动：${message.failed}`)
  const stop = async () => {
    if (child.connected) child.send('stop', () => undefined) // already gone is stopped too
    await ended
  }
  return { endpoint: `http://127.0.0.1:${message.port}`, pid: child.pid, ended, stop }
}

async function firstMessage(child: ChildProcess, ended: Promise<void>): Promise<ChildMessage> {
  const told = new Promise<ChildMessage>((done, failed) => {
    child.once('message', (message) => done(message as ChildMessage)) // our own child speaks nothing else
    child.once('error', failed)
  })
  const silent = ended.then((): ChildMessage => ({ failed: `进程已退出（${child.exitCode ?? child.signalCode}）` }))
  return Promise.race([told, silent])
}
