import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Frame, Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import { serveFolder, type DevServer } from '#addin/workbench/dev-server.ts'
import type { FunctionsFile } from '#addin/workbench/host/custom-functions/metadata.ts'
import { sampleWorkbook } from '#test/addin/workbench/sample-workbook.ts'
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
  page = await openPage('')
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

async function openPage(search: string, prepare?: (opened: Page) => Promise<unknown>): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  opened.on('request', (request) => requests.push(request.url()))
  opened.on('pageerror', (error) => problems.push(error.message))
  await prepare?.(opened)
  await opened.goto(server.url + search)
  await opened.waitForFunction(() => window.workbench !== undefined)
  return opened
}

function pane(on = page): Frame {
  const frame = on.frames().find((each) => each.url().endsWith('/addin/pane.html'))
  if (!frame) throw new Error('the pane is not open')
  return frame
}

/** Runs code in the pane, where Excel is; gives what it returns. */
async function inPane<T>(code: string, on = page): Promise<T> {
  return pane(on).evaluate(`(async () => { await Office.onReady(); ${code} })()`)
}

async function excel<T>(code: string, on = page): Promise<T> {
  return inPane<T>(
    `return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    ${code}
  })`,
    on,
  )
}

async function values(address: string, on = page): Promise<unknown[][]> {
  return excel(
    `const range = sheet.getRange('${address}'); range.load('values'); await context.sync(); return range.values`,
    on,
  )
}

/** Waits until cells hold what is expected; the last look is asserted. */
async function shows(address: string, expected: unknown[][], on = page): Promise<void> {
  await expect.poll(() => values(address, on), { timeout: 20_000, interval: 50 }).toEqual(expected)
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

  it('takes what a person types, and tells the add-in', async () => {
    await excel(`globalThis.heard = []
      sheet.onChanged.add(async ({ address, triggerSource }) => { heard.push([address, triggerSource]) })
      sheet.getRange('L1').formulas = [['=DEMO.ADD(K1,0.5)']]; sheet.getRange('K1').select(); await context.sync()`)
    await page.mouse.click(600, 600)
    await excel(`heard.length = 0; sheet.getRange('K1').select(); await context.sync()`)
    await page.keyboard.type('41')
    await page.keyboard.press('Enter')
    await shows('K1:L1', [[41, 41.5]])
    expect(await inPane('return heard')).toEqual([['K1', 'Unknown']])
  })

  it('runs the function of a button, and says what went wrong', async () => {
    await page.getByRole('button', { name: '填入数据' }).click()
    await shows('A1', [['已填入']])
    await page.getByRole('button', { name: '失败' }).click()
    await expect.poll(() => page.locator('#problem').textContent()).toBe('动作 fail 失败：故意的失败')
  })

  it('closes the pane, which goes on computing, and opens it again', async () => {
    await page.getByRole('button', { name: '关闭任务窗格' }).click()
    expect(await page.locator('#pane').isVisible()).toBe(false)
    await excel(`sheet.getRange('N1').formulas = [['=DEMO.ADD(20,2)']]; await context.sync()`)
    await shows('N1', [[22]])
    await page.getByRole('button', { name: '打开窗格' }).click()
    expect(await page.locator('#pane').isVisible()).toBe(true)
  })

  it('opens the dialog of the pane as a window and carries what it says', async () => {
    const [dialog] = await Promise.all([page.waitForEvent('popup'), pane().locator('#sign-in').click()])
    await dialog.locator('#say').click()
    await expect.poll(() => pane().locator('#state').textContent()).toBe('对话框说：你好')
    await expect.poll(() => dialog.isClosed()).toBe(true)
    const [second] = await Promise.all([page.waitForEvent('popup'), pane().locator('#sign-in').click()])
    await second.waitForLoadState()
    await second.close()
    await expect.poll(() => pane().locator('#state').textContent()).toBe('对话框关闭：12006')
  })

  it('says when an add-in asks for what is not emulated', async () => {
    const code = await inPane(
      `return Excel.run(async (context) => { context.workbook.worksheets.getActiveWorksheet().charts.load('count'); await context.sync() }).catch((error) => error.code)`,
    )
    expect(code).toBe('ApiNotFound')
    expect(await page.locator('#problem').textContent()).toContain('Worksheet.charts')
  })

  it('asks nothing of any other machine, and throws nothing', () => {
    expect(
      requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
    expect(problems).toEqual([])
  })
})

describe('A workbook file in the workbench', () => {
  let opened: Page

  beforeAll(async () => {
    const body = Buffer.from(await sampleWorkbook())
    opened = await openPage('?workbook=/addin/示例评分表.xlsx', (empty) =>
      empty.route(
        ({ pathname }) => pathname.endsWith('.xlsx'),
        (route) => route.fulfill({ body }),
      ),
    )
  })

  it('is shown with its values and formulas, evaluated anew', async () => {
    await shows(
      'A1:B4',
      [
        ['示例评分表', ''],
        ['单位', '分数'],
        ['示例甲', 95.5],
        ['示例乙', 58],
      ],
      opened,
    )
    await shows('B6:B7', [[153.5], ['示例甲、示例乙']], opened)
    await shows(
      'E2:G3',
      [
        [95.5, 191, true],
        [58, 116, false],
      ],
      opened,
    )
  })

  it('keeps its tables, names and hidden sheets', async () => {
    const read = await excel(
      `const table = context.workbook.tables.getItem('评分'); const range = table.getRange(); range.load('address')
      const name = context.workbook.names.getItem('方案').getRange(); name.load('address,values')
      const sheets = context.workbook.worksheets; sheets.load('items/name,items/visibility'); await context.sync()
      return [range.address, name.address, name.values, sheets.items.map(({ name, visibility }) => name + ' ' + visibility)]`,
      opened,
    )
    expect(read).toEqual([
      "'评 分'!A2:C4",
      '参数!A1',
      [['示例@1']],
      ['评 分 Visible', '参数 Hidden', '版本 VeryHidden'],
    ])
  })

  it('keeps the settings of its add-in for the next time', async () => {
    await inPane(
      `Office.context.document.settings.set('方案', '示例@1')
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve))`,
      opened,
    )
    await opened.reload()
    await opened.waitForFunction(() => window.workbench !== undefined)
    expect(await inPane(`return Office.context.document.settings.get('方案')`, opened)).toBe('示例@1')
  })
})

describe('An add-in without one of its functions', () => {
  it('shows #NAME? where that function stood', async () => {
    const opened = await openPage('', (empty) =>
      empty.route('**/addin/functions.json', async (route) => {
        const file: FunctionsFile = await (await route.fetch()).json()
        await route.fulfill({ json: { ...file, functions: file.functions.filter(({ id }) => id !== 'ADD') } })
      }),
    )
    await excel(
      `sheet.getRange('A1:A2').formulas = [['=DEMO.ADD(1,2)'], ['=DEMO.GRADE(95)']]; await context.sync()`,
      opened,
    )
    await shows('A1:A2', [['#NAME?'], ['优秀']], opened)
  })
})
