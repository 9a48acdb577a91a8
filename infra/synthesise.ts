import { rm } from 'node:fs/promises'
import { buildLambda, LAMBDAS } from '#functions/build.ts'
import { tooLargeToStart } from '#functions/start-size.ts'
import { createApp } from './create-app.ts'
import type { Settings } from './settings/settings.ts'

/** Builds the functions into a folder; sentences on those that load too much. */
export async function buildFunctions(folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true })
  return tooLargeToStart(await buildLambda(folder), LAMBDAS)
}

/** Writes the stacks of an installation into a folder, from which the CDK command deploys them. */
export async function synthesise(settings: Settings, bundles: string, outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true })
  createApp({ settings, bundles, outdir }).synth()
}
