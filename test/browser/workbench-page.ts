import { fileURLToPath } from 'node:url'
import type { Browser, Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { serveFolder, type DevServer } from '#addin/workbench/dev-server.ts'
import { launchChromium } from './chromium.ts'

const demo = fileURLToPath(new URL('../addin/workbench/demo', import.meta.url))

/** The workbench with its demonstration add-in, open in a browser. */
export interface WorkbenchPage {
  readonly page: Page
  readonly pane: () => Frame
  /** Every address that was asked for. */
  readonly requests: readonly string[]
  /** Every error nobody caught. */
  readonly problems: readonly string[]
  readonly url: string
  /** Runs code in the pane, where Office is; gives what it returns. */
  readonly inPane: <T>(code: string) => Promise<T>
  /** Runs code inside Excel.run, with context and the active sheet at hand. */
  readonly excel: <T>(code: string) => Promise<T>
  readonly values: (address: string) => Promise<unknown[][]>
  readonly close: () => Promise<void>
}

/** Serves the workbench and opens it, its page prepared first where something must be. */
export async function openWorkbenchPage(
  search = '',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<WorkbenchPage> {
  const server: DevServer = await serveFolder(demo, 0)
  const browser: Browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const requests: string[] = []
  const problems: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => problems.push(error.message))
  await prepare?.(page)
  await page.goto(server.url + search)
  await page.waitForFunction(() => window.workbench !== undefined)

  const pane = (): Frame => {
    const frame = page.frames().find((each) => each.url().endsWith('/addin/pane.html'))
    if (!frame) throw new Error('the pane is not open')
    return frame
  }
  const inPane = <T>(code: string): Promise<T> => pane().evaluate(`(async () => { await Office.onReady(); ${code} })()`)
  const excel = <T>(code: string): Promise<T> =>
    inPane(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      ${code}
    })`)
  return {
    page,
    pane,
    requests,
    problems,
    url: server.url,
    inPane,
    excel,
    values: (address) =>
      excel(
        `const range = sheet.getRange('${address}'); range.load('values'); await context.sync(); return range.values`,
      ),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Waits until cells hold what is expected; the last look is asserted. */
export async function shows(workbench: WorkbenchPage, address: string, expected: unknown[][]): Promise<void> {
  await expect.poll(() => workbench.values(address), { timeout: 20_000, interval: 50 }).toEqual(expected)
}
