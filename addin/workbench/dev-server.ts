import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, normalize } from 'node:path'
import type { WorkbenchConfig } from './page/config.ts'
import { contentTypes, createWorkbench } from './serve.ts'

/** A workbench being served for one add-in. */
export interface DevServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves the workbench with the add-in of a folder, under /addin/; the folder's workbench.json is its configuration. */
export async function serveFolder(folder: string, port: number): Promise<DevServer> {
  // the configuration of whoever starts this
  const config = JSON.parse(await readFile(`${folder}/workbench.json`, 'utf8')) as WorkbenchConfig
  const workbench = await createWorkbench(config)
  const server = createServer((request, response) => {
    void respond(new URL(request.url ?? '/', 'http://localhost')).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })

  async function respond(url: URL): Promise<Response> {
    const name = normalize(decodeURIComponent(url.pathname)).replace(/^\/addin\//, '')
    const path = `${folder}/${name}`
    if (url.pathname.startsWith('/addin/') && !name.startsWith('..') && existsSync(path)) {
      const type = contentTypes[extname(path)] ?? 'application/octet-stream'
      return new Response(Uint8Array.from(await readFile(path)), { headers: { 'content-type': type } })
    }
    return (await workbench(new Request(url))) ?? new Response('', { status: 404 })
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => closed(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections()
    server.close((error) => (error ? reject(error) : resolve()))
  })
}
