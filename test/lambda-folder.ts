import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the functions are bundled to, of one run of the tests. */
    lambdaFolder: string
  }
}

let folder: string | undefined

/** Gives the tests a folder for bundled functions. */
export async function setup({ provide }: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'appraise-lambda-'))
  provide('lambdaFolder', folder)
}

/** Removes it when all have run. */
export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
