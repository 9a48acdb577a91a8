import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildVendor } from './build-vendor.ts'
import { clientScript } from './client-script.ts'
import { fontFolder, fontStyles } from './fonts.ts'
import type { WorkbenchConfig } from './page/config.ts'
import { pageScripts } from './page-files.ts'

/** Answers a request for a part of the workbench's page; undefined where the address is not the workbench's. */
export type WorkbenchHandler = (request: Request) => Promise<Response | undefined>

/** The content type of a file by its extension. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * The workbench: its page at /, its parts under /workbench/, its configuration at /workbench.json.
 * A pane loads /workbench/office.js where it would load office.js from Microsoft's server.
 */
export async function createWorkbench(config: WorkbenchConfig): Promise<WorkbenchHandler> {
  const [vendor, scripts, client] = await Promise.all([buildVendor(), pageScripts(), clientScript()])
  const page = fileURLToPath(new URL('./page', import.meta.url))
  const fonts = fontFolder()
  const styles = await fontStyles(fonts)
  const settings = JSON.stringify(config)

  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined
    const path = decodeURIComponent(new URL(url).pathname)
    if (path === '/' || path === '/index.html') return file(`${page}/index.html`)
    if (path === '/workbench.json') return answer('.json', settings)
    const [, part, name] = /^\/workbench\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    if (part === 'office.js' && name === undefined) return answer('.js', client)
    if (name === undefined || normalize(name).startsWith('..')) return undefined
    if (part === 'vendor') return file(`${vendor}/${name}`)
    if (part === 'fonts' && name === 'index.css') return answer('.css', styles)
    if (part === 'fonts') return fonts === undefined ? undefined : file(`${fonts}/${name}`)
    if (part !== 'page') return undefined
    const script = scripts.get(name)
    return script ? answer('.js', script) : file(`${page}/${name}`)
  }
}

async function file(path: string): Promise<Response | undefined> {
  return existsSync(path) ? answer(extname(path), await readFile(path)) : undefined
}

function answer(extension: string, body: string | Uint8Array): Response {
  const headers = { 'content-type': contentTypes[extension] ?? 'application/octet-stream', 'cache-control': 'no-cache' }
  return new Response(typeof body === 'string' ? body : Uint8Array.from(body), { headers })
}
