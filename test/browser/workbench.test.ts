import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Frame, Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import { serveFolder, type DevServer } from '#addin/workbench/dev-server.ts'
import { launchChromium } from './chromium.ts'

const demo = fileURLToPath(new URL('../addin/workbench/demo', import.meta.url))

let server: DevServer
let browser: Browser
let page: Page
const requests: string[] = []
const problems: string[] = []

beforeAll(async () => {
  server = await serveFolder(demo, 0)
  browser = await launchChromium()
  page = await openPage()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

async function openPage(): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  opened.on('request', (request) => requests.push(request.url()))
  opened.on('pageerror', (error) => problems.push(error.message))
  await opened.goto(server.url)
  await opened.waitForFunction(() => window.workbench !== undefined)
  return opened
}

function pane(): Frame {
  const frame = page.frames().find((each) => each.url().endsWith('/addin/pane.html'))
  if (!frame) throw new Error('the pane is not open')
  return frame
}

/** Runs code in the pane, where Excel is; gives what it returns. */
async function inPane<T>(code: string): Promise<T> {
  return pane().evaluate(`(async () => { await Office.onReady(); ${code} })()`)
}

async function excel<T>(code: string): Promise<T> {
  return inPane<T>(`return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    ${code}
  })`)
}

async function values(address: string): Promise<unknown[][]> {
  return excel(
    `const range = sheet.getRange('${address}'); range.load('values'); await context.sync(); return range.values`,
  )
}

/** Waits until cells hold what is expected; the last look is asserted. */
async function shows(address: string, expected: unknown[][]): Promise<void> {
  await expect.poll(() => values(address), { timeout: 20_000, interval: 50 }).toEqual(expected)
}

describe('The workbench in a browser', () => {
  it('opens a spreadsheet beside the add-in', async () => {
    expect(await pane().locator('#state').textContent()).toBe('已连接 Excel')
  })

  it('computes 2,000 cells of an add-in function in few messages', async () => {
    await excel(`
      sheet.getRange('A1:A2000').values = Array.from({ length: 2000 }, (_, i) => [i])
      sheet.getRange('B1:B2000').formulas = Array.from({ length: 2000 }, (_, i) => ['=DEMO.ADD(A' + (i + 1) + ',1)'])
      await context.sync()`)
    await shows('B1999:B2000', [[1999], [2000]])
    const all = await values('B1:B2000')
    expect(all).toEqual(Array.from({ length: 2000 }, (_, i) => [i + 1]))
    const traffic = await page.evaluate(() => window.workbench?.functions.traffic)
    expect(traffic?.invocations).toBe(2000)
    expect(traffic?.messages).toBeLessThanOrEqual(3)
  })

  it('computes a cell again when what it refers to is edited', async () => {
    await excel(`sheet.getRange('A10').values = [[1000]]; await context.sync()`)
    await shows('B9:B11', [[9], [1001], [11]])
  })

  it('spills a matrix, and shows #SPILL! where something is in the way', async () => {
    await excel(`sheet.getRange('D1').formulas = [['=DEMO.SPLIT(A61:A63)']]; await context.sync()`)
    await shows('D1:F3', [
      [60, 120, false],
      [61, 122, true],
      [62, 124, true],
    ])
    await excel(`sheet.getRange('D6:D7').formulas = [['=DEMO.SPLIT(A61:A63)'], ['挡住']]; await context.sync()`)
    await shows('D6:D8', [['#SPILL!'], ['挡住'], ['']])
  })

  it('shows an error as Excel does, and its sentence when the cell is selected', async () => {
    await excel(`sheet.getRange('H1:H2').formulas = [['=DEMO.GRADE("x")'], ['=ISNA(H1)']]; await context.sync()`)
    await shows('H1:H2', [['#N/A'], [true]])
    await excel(`sheet.getRange('H1').select(); await context.sync()`)
    await expect.poll(() => page.locator('#cell-message').textContent()).toBe('H1 #N/A：分数不是数字，请填写数字')
    await excel(`sheet.getRange('A1').select(); await context.sync()`)
    await expect.poll(() => page.locator('#cell-message').isHidden()).toBe(true)
  })

  it('knows of no function that functions.json does not declare', async () => {
    await excel(`sheet.getRange('J1').formulas = [['=DEMO.GONE(1)']]; await context.sync()`)
    await shows('J1', [['#NAME?']])
  })

  it('asks nothing of any other machine, and throws nothing', () => {
    expect(
      requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
    expect(problems).toEqual([])
  })
})
