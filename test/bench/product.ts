import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, ready, start } from '#test/functions/local/started.ts'

/** The whole product running in an empty folder of its own. */
export interface Product {
  readonly origin: string
  /** Milliseconds from the command to the ready line. */
  readonly readyMs: number
  readonly stop: () => Promise<void>
}

/** Starts the product as `npm start` does and waits until it says that it is ready. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-bench-'))
  const port = await freePort()
  const begun = performance.now()
  const running = start({ PORT: String(port), APPRAISE_FOLDER: folder })
  await ready(running)
  return {
    origin: `http://localhost:${port}`,
    readyMs: performance.now() - begun,
    async stop() {
      running.child.kill('SIGTERM')
      await running.ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
