import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const START = fileURLToPath(new URL('../../../functions/local/start.ts', import.meta.url))

/** `npm start` in a process of its own, with all that it has said. */
export interface Started {
  readonly child: ChildProcess
  readonly said: () => string
  /** The exit code once it has ended; null after a signal. */
  readonly ended: Promise<number | null>
}

/** Starts it, without waiting for anything. */
export function start(environment: Readonly<Record<string, string>>): Started {
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', START], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  return { child, said: () => said, ended }
}

/** Resolves when it has said that it is ready; fails with what it said when it ends before that. */
export async function ready({ child, said, ended }: Started): Promise<void> {
  const early = ended.then((code) => {
    throw new Error(`it ended (${code ?? 'signal'}) before it was ready: ${said()}`)
  })
  const told = new Promise<void>((done) => {
    child.stdout?.on('data', () => {
      if (said().includes('已就绪')) done()
    })
  })
  await Promise.race([told, early])
}

/** A port of this machine that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has such an address
  server.close()
  await once(server, 'close')
  return port
}
