import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { siteHeaders } from '#infra/site-headers.ts'
import { settingsOf } from '#test/infra/installations.ts'

/** Somebody with a telephone on the voters' page, under the headers an installation gives it. */
export interface Voter {
  readonly page: Page
  /** What the browser complained of: a header that was offended against, an error nobody caught. */
  readonly complaints: readonly string[]
  /** Types a code and asks for the paper. */
  readonly enter: (code: string) => Promise<void>
  /** Gives points by name. */
  readonly give: (points: Readonly<Record<string, string>>) => Promise<void>
  /** Asks to submit and confirms. */
  readonly submit: () => Promise<void>
  readonly screenshot: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the voters' page as on a telephone. */
export async function openVoter(browser: Browser, origin: string): Promise<Voter> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/vote.html', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), ...siteHeaders(settingsOf('prod')) } })
  })
  await page.goto(`${origin}/vote.html`)
  return {
    page,
    complaints,
    async enter(code) {
      await page.getByTestId('code').fill(code)
      await page.getByTestId('open').tap()
    },
    async give(points) {
      for (const [name, text] of Object.entries(points))
        await page.getByRole('textbox', { name: `${name}的得分` }).fill(text)
    },
    async submit() {
      await page.getByTestId('submit').tap()
      await page.getByTestId('submit-yes').tap()
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
