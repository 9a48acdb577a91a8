import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

type Cell = string | number | boolean

/** The workbench on the running product, as one person uses it. */
export interface Clerk {
  readonly page: Page
  readonly pane: () => Frame
  /** Clicks on a tab of the pane. */
  readonly open: (
    tab: 'home' | 'schemes' | 'check' | 'score' | 'allocate' | 'save' | 'ballots' | 'procedure' | 'export' | 'records',
  ) => Promise<void>
  readonly values: (sheet: string, address: string) => Promise<Cell[][]>
  /** Selects a cell as a click on it does. */
  readonly select: (sheet: string, address: string) => Promise<void>
  /** Selects a cell, types into it and presses Enter. */
  readonly type: (sheet: string, address: string, text: string) => Promise<void>
  /** The row (from 1) of a sheet in which the columns from B on begin with these texts. */
  readonly rowOf: (sheet: string, ...texts: readonly string[]) => Promise<number>
  readonly screenshot: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens the workbench, with a workbook where one is given, and signs in by one click on a sample person; only the
 * office's own workbook is compared with the system.
 */
export async function openAs(
  browser: Browser,
  origin: string,
  person: RegExp,
  { compares = true, workbook }: { compares?: boolean; workbook?: Uint8Array } = {},
): Promise<Clerk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  if (workbook) await page.route(`${origin}/given.xlsx`, (route) => route.fulfill({ body: Buffer.from(workbook) }))
  await page.goto(workbook ? `${origin}/?workbook=/given.xlsx` : origin)
  await page.waitForFunction(() => window.workbench !== undefined, null, { timeout: 60_000 })
  const pane = (): Frame => {
    const frame = page.frames().find((one) => one.url().includes('/addin/pane.html'))
    if (!frame) throw new Error('the pane is not open')
    return frame
  }
  const [dialog] = await Promise.all([page.waitForEvent('popup'), pane().getByTestId('sign-in').click()])
  await dialog.getByRole('button', { name: person }).first().click()
  await pane().getByTestId('cycle').waitFor()

  const excel = <T>(code: string): Promise<T> =>
    pane().evaluate(`Excel.run(async (context) => { const book = context.workbook; ${code} })`)
  const values = (sheet: string, address: string): Promise<Cell[][]> =>
    excel(
      `const range = book.worksheets.getItem('${sheet}').getRange('${address}'); range.load('values'); await context.sync(); return range.values`,
    )
  const select = (sheet: string, address: string): Promise<void> =>
    excel(
      `const sheet = book.worksheets.getItem('${sheet}'); sheet.activate(); sheet.getRange('${address}').select(); await context.sync()`,
    )
  // signed in, the workbook is compared with the system once; the versions seen lie in a hidden sheet
  const seen = () =>
    excel<number>(
      `const range = book.worksheets.getItem('APPRAISE').getUsedRange(); range.load('rowCount'); await context.sync(); return range.rowCount`,
    )
  const begun = Date.now()
  while (compares && (await seen()) <= 700) {
    if (Date.now() - begun > 30_000) throw new Error('the workbook was not compared with the system')
    await page.waitForTimeout(100)
  }
  return {
    page,
    pane,
    values,
    select,
    open: (tab) => pane().getByTestId(`tab-${tab}`).click(),
    async type(sheet, address, text) {
      await select(sheet, address)
      // the keyboard belongs to the sheet only once it has been clicked on
      await page.mouse.click(600, 600)
      await select(sheet, address)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    async rowOf(sheet, ...texts) {
      const cells = await values(sheet, 'B1:E700')
      const index = cells.findIndex((row) => texts.every((text, at) => row[at] === text))
      if (index < 0) throw new Error(`${sheet} has no row ${texts.join(' ')}`)
      return index + 1
    },
    async screenshot(name) {
      const folder = process.env['JOURNEY_SCREENSHOTS']
      if (folder === undefined) return
      await mkdir(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`) })
    },
    close: () => context.close(),
  }
}

/** Waits until cells hold what is expected; the last look is asserted. */
export async function showsCells(
  clerk: Clerk,
  sheet: string,
  address: string,
  expected: readonly (readonly unknown[])[],
): Promise<void> {
  await expect.poll(() => clerk.values(sheet, address), { timeout: 30_000, interval: 100 }).toEqual(expected)
}
