import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, ready, start, type Started } from '#test/functions/local/started.ts'
import { launchChromium } from './chromium.ts'
import { openAs, type Clerk } from './journey-page.ts'

/** The pane's tabs with what shows that their page is there. */
const PAGES = [
  { tab: 'home', shown: 'cycle' },
  { tab: 'schemes', shown: 'what-if-otherwise' },
  { tab: 'check', shown: 'findings' },
  { tab: 'score', shown: 'group-A' },
  { tab: 'allocate', shown: 'ruling' },
  { tab: 'save', shown: 'in-step' },
  { tab: 'ballots', shown: 'class-inputs' },
  { tab: 'procedure', shown: 'steps' },
  { tab: 'export', shown: 'bulletin' },
  { tab: 'records', shown: 'records' },
] as const

let folder: string
let service: Started
let browser: Browser
let clerk: Clerk

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appraise-pane-'))
  const port = await freePort()
  service = start({ PORT: String(port), APPRAISE_FOLDER: folder })
  await ready(service)
  browser = await launchChromium()
  clerk = await openAs(browser, `http://localhost:${port}`, /考核办经办人/)
  // colours are judged at rest
  await clerk.page.emulateMedia({ reducedMotion: 'reduce' })
})

afterAll(async () => {
  await browser.close()
  service.child.kill('SIGTERM')
  await service.ended
  await rm(folder, { recursive: true, force: true })
})

describe('窗格人人可用', () => {
  test.each(PAGES)('$tab 页没有读屏软件和键盘用不了的地方', async ({ tab, shown }) => {
    await clerk.open(tab)
    await clerk.pane().getByTestId(shown).first().waitFor()
    await clerk.pane().getByTestId('task').waitFor({ state: 'detached' })
    // the ends between which Fluent keeps the focus of a group are not for people
    const axe = new AxeBuilder({ page: clerk.page })
      .include(['iframe', 'body'])
      .exclude(['iframe', '[data-tabster-dummy]'])
    const { violations } = await axe.analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })

  test.each(PAGES)('$tab 页在 350 像素宽的窗格里不用横向滚动', async ({ tab, shown }) => {
    await clerk.open(tab)
    await clerk.pane().getByTestId(shown).first().waitFor()
    const wide = await clerk.pane().evaluate(() => {
      document.documentElement.style.width = '350px'
      const main = document.querySelector('main')
      return main === null || main.scrollWidth > main.clientWidth
    })
    expect(wide).toBe(false)
  })

  test('只用键盘也能在各页之间走动', async () => {
    await clerk.open('home')
    await clerk.pane().getByTestId('tab-home').focus()
    await clerk.page.keyboard.press('ArrowRight')
    await clerk.page.keyboard.press('Enter')
    await clerk.pane().getByTestId('versions').waitFor()
    await clerk.pane().getByTestId('task').waitFor({ state: 'detached' })
    await clerk.pane().getByTestId('tab-schemes').focus()
    await clerk.page.keyboard.press('ArrowRight')
    await clerk.page.keyboard.press('Enter')
    await clerk.pane().getByTestId('findings').waitFor()
    await clerk.page.keyboard.press('Tab')
    const focused = await clerk.pane().evaluate(() => document.activeElement?.getAttribute('data-testid'))
    expect(focused).toBe('check')
  })
})
