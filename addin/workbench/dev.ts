import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorkbench } from './serve.ts'

/** Serves the workbench with the demonstration add-in of its tests: tsx addin/workbench/dev.ts [port]. */

const demo = fileURLToPath(new URL('../../test/addin/workbench/demo', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}
const workbench = await createWorkbench({
  title: '示例加载项',
  namespace: 'DEMO',
  functions: '/demo/functions.json',
  pane: '/demo/pane.html',
  buttons: [
    { id: 'show', label: '打开窗格' },
    { id: 'fill', label: '填入数据', action: 'fill' },
  ],
})
const port = Number(process.argv[2] ?? 3100)

createServer((request, response) => {
  void (async () => {
    const url = new URL(request.url ?? '/', `http://localhost:${port}`)
    const own = url.pathname.startsWith('/demo/')
      ? await readFile(demo + url.pathname.slice(5)).catch(() => undefined)
      : undefined
    const answer = own ? undefined : await workbench(new Request(url))
    response.statusCode = own || answer ? 200 : 404
    const type = own
      ? `${types[extname(url.pathname)] ?? 'text/plain'}; charset=utf-8`
      : answer?.headers.get('content-type')
    response.setHeader('content-type', type ?? 'text/plain')
    response.end(own ?? Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)))
  })()
}).listen(port, () => console.log(`http://localhost:${port}/`))
