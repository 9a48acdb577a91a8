import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BenchPart } from './figure.ts'

/** How long `npm test` takes, once: it is some minutes. */
export const tests: BenchPart = {
  name: 'tests',
  async run() {
    const begun = performance.now()
    const code = await npmTest()
    if (code !== 0) throw new Error('npm test failed, and so says nothing of how long it takes')
    const value = (performance.now() - begun) / 60_000
    return [{ what: 'npm test', value, unit: 'minutes', atMost: 6 }]
  },
}

function npmTest(): Promise<number> {
  const program = fileURLToPath(new URL('../run.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, CI: '' }, // without the short bench
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done(code ?? 1))
  })
}
