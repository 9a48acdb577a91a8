import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAddin } from './build.ts'
import { contentTypes, createWorkbench, type WorkbenchHandler } from './workbench/serve.ts'

/** The built add-in; it can be made again at any time. */
const BUILT = fileURLToPath(new URL('../.cache/addin', import.meta.url))

/** Where voters find their page: as every web server has it, and shorter. */
const VOTE_PAGE = ['/vote.html', '/vote']

/** What the pages must know of the service they belong to. */
export interface PagesSettings {
  readonly issuer: string
  readonly clientId: string
  /** The workbooks that the workbench can open, by address and name; it opens the first. */
  readonly workbooks: readonly { readonly address: string; readonly name: string }[]
}

/** The pages of a local start: the workbench at /, the add-in at /addin/, the voters' page at /vote.html. Builds the add-in where it has changed. */
export async function createPages({ issuer, clientId, workbooks }: PagesSettings): Promise<WorkbenchHandler> {
  const [workbench] = await Promise.all([
    createWorkbench({
      title: '绩效考核',
      namespace: 'APPRAISE',
      functions: '/addin/functions.json',
      pane: '/addin/pane.html',
      ...(workbooks[0] ? { workbook: workbooks[0].address } : {}),
      workbooks,
      buttons: [
        { id: 'Appraise.OpenPane', label: '打开窗格', tip: '打开“绩效考核”窗格。', icon: '/addin/icon-32.png' },
        { id: 'Appraise.Score', label: '计分', tip: '重新计算得分、名次和等次。', action: 'score' },
        { id: 'Appraise.Allocate', label: '拟定等次', tip: '预览各组名额、并列和一票否决。', action: 'allocate' },
        { id: 'Appraise.Bulletin', label: '导出通报', tip: '生成通报和计分口径说明。', action: 'bulletin' },
        { id: 'Appraise.Save', label: '保存到系统', tip: '把本表的改动保存到系统。', action: 'save' },
      ],
    }),
    buildAddin({ outDir: BUILT, office: '/workbench/office.js' }),
  ])
  const config = JSON.stringify({ service: '', issuer, clientId, scope: 'openid' })

  return async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname)
    if (path === '/addin/config.json') return answer('.json', config)
    if (VOTE_PAGE.includes(path)) return file('vote.html')
    return path.startsWith('/addin/') ? file(path.slice('/addin/'.length)) : workbench(request)
  }
}

async function file(name: string): Promise<Response | undefined> {
  const path = resolve(BUILT, name)
  if (!path.startsWith(BUILT + sep)) return undefined
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
