import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The flags under which a test browser starts anywhere and asks the network for nothing. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of the browser for tests: CHROME_PATH, else an installed Chromium, else the one that npm brings. */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return named
  const found = installed.find((path) => existsSync(path))
  if (found !== undefined) return found
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}

/** A headless Chromium for tests; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), headless: true, args: quiet })
}
