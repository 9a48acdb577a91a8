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

interface Program {
  readonly executablePath: string
  /** What it needs in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>
}

/** The browser for tests: CHROME_PATH, else an installed Chromium, else the one that npm brings. */
async function program(): Promise<Program> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return { executablePath: named, env: {} }
  const found = installed.find((path) => existsSync(path))
  return found === undefined ? bundledChromium() : { executablePath: found, env: {} }
}

/**
 * The Chromium that npm brings, with the system libraries it also brings: a bare Linux has none of them. The package
 * unpacks them only where it takes the machine for a Lambda, and puts their folder into our own environment, whence
 * it goes into the browser's alone.
 */
export async function bundledChromium(): Promise<Program> {
  const { AWS_EXECUTION_ENV, LD_LIBRARY_PATH } = process.env
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: bundled } = await import('@sparticuz/chromium')
    const executablePath = await bundled.executablePath()
    return { executablePath, env: { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? '' } }
  } finally {
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV)
    restore('LD_LIBRARY_PATH', LD_LIBRARY_PATH)
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = value
}

/** A headless Chromium for tests; the caller closes it. */
export async function launchChromium(from: Promise<Program> = program()): Promise<Browser> {
  const { executablePath, env } = await from
  return chromium.launch({ executablePath, headless: true, args: quiet, env: { ...process.env, ...env } })
}
