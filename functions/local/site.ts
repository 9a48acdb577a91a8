import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAddin } from '#addin/build.ts'
import { contentTypes, createWorkbench, type WorkbenchHandler } from '#addin/workbench/serve.ts'
import type { Service } from '#functions/context.ts'
import { evaluate } from '#shared/engine/evaluate.ts'
import type { LocalIssuer } from './issuer/index.ts'

/** The built add-in; it can be made again at any time. */
const BUILT = fileURLToPath(new URL('../../.cache/addin', import.meta.url))
const WORKBOOK = '/example.xlsx'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The pages of a local start: the workbench at /, the add-in at /addin/, the filled template it opens. */
export async function createSite(service: Service, issuer: LocalIssuer): Promise<WorkbenchHandler> {
  const [workbench] = await Promise.all([
    createWorkbench({
      title: '绩效考核',
      namespace: 'APPRAISE',
      functions: '/addin/functions.json',
      pane: '/addin/pane.html',
      workbook: WORKBOOK,
      buttons: [
        { id: 'Appraise.OpenPane', label: '绩效考核', tip: '打开绩效考核窗格', icon: '/addin/icon-32.png' },
        { id: 'Appraise.Score', label: '计分', tip: '按工作簿中的数据计分', action: 'score' },
        { id: 'Appraise.Allocate', label: '拟定等次', tip: '查看名额、并列与等次', action: 'allocate' },
        { id: 'Appraise.Bulletin', label: '导出通报', tip: '导出通报文档', action: 'bulletin' },
        { id: 'Appraise.Save', label: '保存到系统', tip: '把改动保存到系统', action: 'save' },
      ],
    }),
    buildAddin({ outDir: BUILT, office: '/workbench/office.js' }),
  ])
  const config = JSON.stringify({ service: '', issuer: issuer.issuer, clientId: issuer.clientId, scope: 'openid' })

  return async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname)
    if (path === '/addin/config.json') return answer('.json', config)
    if (path.startsWith('/addin/')) return file(BUILT, path.slice('/addin/'.length))
    if (path === WORKBOOK) return workbook(service)
    return workbench(request)
  }
}

async function file(folder: string, name: string): Promise<Response | undefined> {
  const path = resolve(folder, name)
  if (!path.startsWith(folder + sep)) return undefined
  try {
    return answer(extname(path), await readFile(path))
  } catch {
    return undefined // no such file
  }
}

function answer(extension: string, body: string | Uint8Array): Response {
  const type = contentTypes[extension] ?? (extension === '.png' ? 'image/png' : 'application/octet-stream')
  const headers = { 'content-type': type, 'cache-control': 'no-cache' }
  return new Response(typeof body === 'string' ? body : Uint8Array.from(body), { headers })
}

async function workbook({ catalogue, adopted }: Service): Promise<Response | undefined> {
  const found = await adopted.find('yinhai', 'yinhai@2016.1')
  const example = found && (await (await catalogue()).find('yinhai', '2016')?.example?.())
  if (!example) return undefined
  const { writeTemplate } = await import('#functions/workbooks/index.ts')
  const bytes = await writeTemplate(found.scheme, example.tables, evaluate(found.scheme, example.tables))
  return new Response(Uint8Array.from(bytes), { headers: { 'content-type': XLSX, 'cache-control': 'no-cache' } })
}
