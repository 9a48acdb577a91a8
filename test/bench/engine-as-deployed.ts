import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { SETTINGS } from '#functions/build.ts'
import type { evaluate } from '#shared/engine/evaluate.ts'

/** Rows as sent, read and appraised. */
export type Evaluate = typeof evaluate

/**
 * The engine bundled as the functions are that run it. What reads TypeScript when it is run gives every function made in
 * the engine its name, hundreds of thousands of times; nothing that is deployed does that.
 */
export async function engineAsDeployed(): Promise<Evaluate> {
  const folder = await mkdtemp(join(tmpdir(), 'appraise-engine-'))
  try {
    await build({
      ...SETTINGS,
      entryPoints: [fileURLToPath(new URL('../../shared/engine/evaluate.ts', import.meta.url))],
      outdir: folder,
    })
    const built = (await import(pathToFileURL(join(folder, 'evaluate.mjs')).href)) as { evaluate: Evaluate } // what was built
    return built.evaluate
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
