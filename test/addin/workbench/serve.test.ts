import { beforeAll, describe, expect, it } from 'vitest'
import { buildVendor } from '#addin/workbench/build-vendor.ts'
import { createWorkbench, type WorkbenchHandler } from '#addin/workbench/serve.ts'

const config = { title: '示例', namespace: 'DEMO', functions: '/addin/functions.json', pane: '/addin/pane.html' }
let workbench: WorkbenchHandler

beforeAll(async () => {
  workbench = await createWorkbench(config)
})

function get(path: string, method = 'GET'): Promise<Response | undefined> {
  return workbench(new Request(`http://localhost${path}`, { method }))
}

describe('The workbench is served', () => {
  it.each([
    ['/', 'text/html', '<iframe'],
    ['/workbench.json', 'application/json', '"namespace":"DEMO"'],
    ['/workbench/page/main.js', 'text/javascript', 'import("./open-workbook'],
    ['/workbench/page/style.css', 'text/css', '.ribbon'],
    ['/workbench/vendor/univer.js', 'text/javascript', 'univer'],
    ['/workbench/vendor/univer.css', 'text/css', 'univer'],
    ['/workbench/office.js', 'text/javascript', '_richApiNativeBridge'],
  ])('%s', async (path, type, part) => {
    const answer = await get(path)
    expect(answer?.headers.get('content-type')).toContain(type)
    expect(await answer?.text()).toContain(part)
  })

  it('with the client library as Microsoft published it', async () => {
    const script = await (await get('/workbench/office.js'))?.text()
    expect(script).toContain('Your use of this file is governed by the Microsoft Services Agreement')
  })

  it.each([
    '/v1/schemes',
    '/addin/pane.html',
    '/workbench/none.js',
    '/workbench/page/none.js',
    '/workbench/page/../serve.ts',
    '/workbench/page/%2e%2e/serve.ts',
    '/workbench/vendor/..%2f..%2f..%2fpackage.json',
    '/workbench/fonts/..%2fpackage.json',
  ])('%s is not its', async (path) => {
    expect(await get(path)).toBeUndefined()
  })

  it('to readers only', async () => {
    expect(await get('/workbench.json', 'POST')).toBeUndefined()
  })

  it('from a spreadsheet that is built once', async () => {
    expect(await buildVendor()).toBe(await buildVendor())
  })
})
